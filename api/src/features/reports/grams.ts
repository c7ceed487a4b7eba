const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const gramsOf = (text: string) =>
  plain(text)
    .split(' ')
    .flatMap((word) =>
      word.length < 2 ? [word] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)),
    )
    .filter(Boolean)

const mostGrams = 400

/** The pieces by which words are found: two characters each, as Chinese has no spaces to cut at. */
export const gramsFor = (...texts: (string | null | undefined)[]) =>
  [...new Set(texts.flatMap((text) => gramsOf(text ?? '')))].slice(0, mostGrams)

/** What a search must contain; all of it. */
export const gramsOfQuery = (q: string) => [...new Set(gramsOf(q))]
