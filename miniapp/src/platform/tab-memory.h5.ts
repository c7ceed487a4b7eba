/**
 * What outlives a reload of this tab and nothing else: a telephone throws pages in the background away, for instance
 * while the person writes something down elsewhere.
 */
const name = (key: string) => `hs:${key}`

export const rememberInTab = (key: string, value: unknown) => sessionStorage.setItem(name(key), JSON.stringify(value))
export const forgetInTab = (key: string) => sessionStorage.removeItem(name(key))
export const recallInTab = <T>(key: string): T | null => {
  const text = sessionStorage.getItem(name(key))
  return text === null ? null : (JSON.parse(text) as T)
}
