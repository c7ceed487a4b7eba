type RefsOf = (readerId: string) => Promise<string[]>

const ways: RefsOf[] = []

/** Hands in which things, by the `ref` of their entries, a reader of the audit must not know of. Called at start. */
export const hideEntriesFrom = (refsOf: RefsOf) => void ways.push(refsOf)

export const refsHiddenFrom = async (readerId: string): Promise<string[]> =>
  (await Promise.all(ways.map((refsOf) => refsOf(readerId)))).flat()
