import type { Chrome } from './chrome.types'

export const readChrome = (): Chrome => ({ statusBar: 0, bar: 52, right: 0 })
