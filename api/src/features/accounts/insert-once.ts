/** True for the refusal of a unique index. */
export const isDuplicate = (error: unknown) => (error as { code?: unknown } | null)?.code === 11000

/** Runs an upsert again when another one made the same document in between. */
export const insertOnce = async <T>(upsert: () => Promise<T>): Promise<T> => {
  try {
    return await upsert()
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return upsert()
  }
}
