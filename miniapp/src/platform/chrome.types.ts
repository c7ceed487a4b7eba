/** Room the system takes at the top of the screen, in CSS pixels. */
export type Chrome = { statusBar: number; bar: number; right: number }
