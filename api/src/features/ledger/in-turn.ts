const waiting = new Map<string, Promise<unknown>>()

/** In this process, work on the same thing waits for each other. */
export const inTurn = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const before = waiting.get(name) ?? Promise.resolve()
  const mine = before.catch(() => {}).then(work)
  waiting.set(name, mine)
  try {
    return await mine
  } finally {
    if (waiting.get(name) === mine) waiting.delete(name)
  }
}
