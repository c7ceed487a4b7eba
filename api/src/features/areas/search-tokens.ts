const twoCharacters = (text: string) =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))

/** Full-width to half-width, lower case, nothing but letters and digits: what two spellings of an address share. */
export const normaliseAddress = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Every run of two characters, once. */
export const searchTokens = (text: string) => [...new Set(twoCharacters(normaliseAddress(text)))]
