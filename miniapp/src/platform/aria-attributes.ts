const said = { 'aria-role': '', 'aria-label': '' }

/** What a screen reader is told, on each component that may say it; Taro's own templates leave it out. */
export const ariaAttributes = { View: said, Text: said, Image: said, ScrollView: said, Input: said, Textarea: said }
