import mongoose from 'mongoose'

const writes = ['insertOne', 'updateOne', 'updateMany', 'findOneAndUpdate', 'bulkWrite', 'deleteOne'] as const
type Write = (typeof writes)[number]
type Native = Record<Write, (...given: unknown[]) => Promise<unknown>>

class Died extends Error {
  override name = 'Died'
}

/**
 * For tests: from its nth write on, a process is dead: nothing it does reaches the database any more. `before` dies with
 * the write undone, `after` with the write done and nobody there to read the answer. Answers whether it came to that.
 */
export const dieAtWrite = async (nth: number, when: 'before' | 'after', live: () => Promise<unknown>) => {
  let written = 0
  const undo: (() => void)[] = []
  for (const { collection } of Object.values(mongoose.models)) {
    const native = collection as unknown as Native
    for (const write of writes) {
      const original = native[write]
      native[write] = async (...given) => {
        written += 1
        if (written > nth || (written === nth && when === 'before')) throw new Died()
        const answer = await original.apply(native, given)
        if (written === nth) throw new Died()
        return answer
      }
      undo.push(() => (native[write] = original))
    }
  }
  try {
    await live()
  } catch (error) {
    if (written < nth) throw error
  } finally {
    for (const restore of undo) restore()
  }
  return written >= nth
}
