import type { Actor } from '../../http/actor.ts'

export type AccountEvent = { actor: Actor; action: 'device' | 'pledge'; subjectId: string; what: string }
type Listener = (event: AccountEvent) => Promise<void>

const listeners = new Set<Listener>()

/** For the record of what happens to accounts; awaited before the answer. */
export const onAccountEvent = (listener: Listener) => void listeners.add(listener)

export const announceAccountEvent = async (event: AccountEvent) => {
  await Promise.all([...listeners].map((listener) => listener(event)))
}
