/** One spelling for what a person may type in many. */
export const normalised = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

type Named = { name: string; userName: string }

/** What a staff member is found under: the user name, and the name from each of its letters on. */
export const searchKeysOf = ({ name, userName }: Named) => {
  const letters = [...normalised(name)]
  return [...new Set([normalised(userName), ...letters.map((_, at) => letters.slice(at).join(''))])]
}
