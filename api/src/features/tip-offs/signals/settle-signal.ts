import type { SignalView } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { presentSignals } from './list-signals.ts'
import { Signal, type SignalDocument } from './signal.model.ts'

/** Somebody has looked: where it is true, this tip-off earns nothing; else the reward goes on. Once. */
export const settleSignal = async (
  actor: Actor,
  signalId: string,
  { suspicious, words }: { suspicious: boolean; words: string },
): Promise<SignalView> => {
  const signal = await Signal.findById(signalId).lean<SignalDocument>()
  const [known] = signal ? await presentSignals(actor, [signal]) : []
  if (!known) throw new Problem('not_found')
  const settled = { suspicious, words, byId: actor.id, byName: actor.name, at: clock.now() }
  const written = await Signal.findOneAndUpdate(
    { _id: signalId, isSettled: false },
    { $set: { settled, isSettled: true } },
    { returnDocument: 'after' },
  ).lean<SignalDocument>()
  if (!written) throw new Problem('already_settled')
  return (await presentSignals(actor, [written]))[0]!
}
