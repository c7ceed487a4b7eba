/** Every run of two characters of a name, once; what is shorter stands as it is. Chinese has no spaces to cut at. */
export const nameTokens = (name: string) => {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  if (plain.length < 2) return plain ? [plain] : []
  return [...new Set(Array.from({ length: plain.length - 1 }, (_, at) => plain.slice(at, at + 2)))]
}
