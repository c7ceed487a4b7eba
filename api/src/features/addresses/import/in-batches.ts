/** Cuts a list into pieces and works on several pieces at a time. */
export const inBatches = async <T>(items: readonly T[], size: number, work: (batch: T[]) => Promise<void>) => {
  const batches = Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  )
  const next = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) await work(batch)
  }
  await Promise.all(Array.from({ length: sideBySide }, next))
}

const sideBySide = 4

const isDuplicate = (error: unknown) => (error as { code?: number } | null)?.code === 11_000

/** Upserts of two imports at once can collide on a unique code; the second try finds what the first has made. */
export const upserting = async (write: () => Promise<unknown>) => {
  try {
    await write()
  } catch (error) {
    if (!isDuplicate(error)) throw error
    await write()
  }
}
