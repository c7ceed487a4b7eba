import { alsoOnTheCase } from '../vault/also-on-the-case.ts'
import { TipOffFact } from './facts/fact.model.ts'
import { Signal } from './signals/signal.model.ts'
import { TipOff } from './tip-off.model.ts'

/** Staff who wrote to its tipster, recorded a penalty, said what fact it tells of, or settled a suspicion. */
const handsAtDesk = async (reportId: string): Promise<string[]> => {
  const [tipOff, facts, signals] = await Promise.all([
    TipOff.findById(reportId, { factId: 1, 'messages.staffId': 1, 'penalties.recordedById': 1 }).lean(),
    TipOffFact.find({ 'members.reportId': reportId }, { members: 1 }).lean(),
    Signal.find({ reportId, isSettled: true }, { settled: 1 }).lean(),
  ])
  const ids = [
    ...(tipOff?.messages ?? []).map(({ staffId }) => staffId),
    ...(tipOff?.penalties ?? []).map(({ recordedById }) => recordedById),
    ...facts.flatMap(({ members }) => members.flatMap(({ joined, decided }) => [joined?.byId, decided?.byId])),
    ...signals.map(({ settled }) => settled?.byId),
  ]
  return [...new Set(ids)].filter((id) => typeof id === 'string')
}

alsoOnTheCase(handsAtDesk)
