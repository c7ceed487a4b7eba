import { insertEntry, type NewEntry } from './insert-entry.ts'

/** The chain that names every other one, so that none can vanish as a whole. */
export const chainOfChains = 'chains'
/** In this process the entries of one chain wait for each other; between processes the unique index decides. */
const waiting = new Map<string, Promise<unknown>>()

export const appendEntry = async (entry: NewEntry): Promise<void> => {
  const before = waiting.get(entry.chain)
  const mine = (before ?? Promise.resolve()).catch(() => {}).then(() => append(entry))
  waiting.set(entry.chain, mine)
  try {
    await mine
  } finally {
    if (waiting.get(entry.chain) === mine) waiting.delete(entry.chain)
  }
}

const append = async (entry: NewEntry) => {
  const seq = await insertEntry(entry)
  if (seq === 1 && entry.chain !== chainOfChains) await appendEntry(beginningOf(entry.chain))
}

const beginningOf = (chain: string): NewEntry => ({
  chain: chainOfChains,
  actorId: 'system',
  actorRole: 'system',
  action: 'verify',
  subjectIds: [],
  what: '开始一条记录链',
  reason: null,
  route: null,
  ref: chain,
})
