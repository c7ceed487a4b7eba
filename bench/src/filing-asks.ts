/** What the child of the filing bench can be asked for; each answers in milliseconds, `usage` at once. */
export type FilingAsk = 'parse' | 'preview' | 'confirm' | 'insertBare' | 'previewAgain' | 'usage'
export type FilingAnswer = { value: number; peakMegabytes: number; processorMs: number }

/** The file: rows, how many of them are wrong, and the buildings it is about. */
export const filingSize = { rows: 10_000, broken: 300, buildings: 10, floors: 34, roomsPerFloor: 10 }
