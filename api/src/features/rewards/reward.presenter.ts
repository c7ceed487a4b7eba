import type { RewardHistoryEntry, RewardRow, RewardView, ShareView } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { isIntact } from './history.ts'
import { factsOfReward } from './reward-facts.ts'
import type { Appeal, Entry, RewardDocument, RewardFields, Share } from './reward.fields.ts'
import { seenBy } from './reading/seen-by.ts'
import { actionsFor } from './reward.machine.ts'
import { happeningNames } from './reward.words.ts'
import { openMaybe, openWords } from './saying.ts'

const instant = (at: Date | null) => at?.toISOString() ?? null

const common = (actor: Actor, read: RewardDocument) => {
  const reward = seenBy(actor, read)
  return {
    id: String(reward._id),
    number: reward.number,
    status: reward.status,
    schemeName: reward.schemeName,
    schemeVersion: reward.schemeVersion,
    matterName: reward.matterName,
    amountFen: reward.amountFen,
    secondNeeded: reward.secondNeeded,
    proposedAt: reward.proposedAt.toISOString(),
    changedAt: reward.changedAt.toISOString(),
    revision: reward.revision,
    actions: actionsFor(actor, factsOfReward(read)),
  }
}

export const presentRow = (actor: Actor, reward: RewardDocument): RewardRow => ({
  ...common(actor, reward),
  shares: seenBy(actor, reward).shares.map(({ reportNumber, arrival, status, amountFen, appeal }) => ({
    reportNumber,
    arrival,
    status,
    amountFen,
    appealed: appeal !== null,
  })),
})

const presentAppeal = ({ at, said, answer }: Appeal): ShareView['appeal'] => ({
  at: at.toISOString(),
  words: openWords(said),
  answer: answer && openWords(answer.said),
  upheld: answer && answer.upheld,
  answeredByName: answer && answer.byName,
})

/** Nothing of it says to whom: neither payee nor account, nor how the money goes. */
const presentShare = (share: Share): ShareView => ({
  reportId: share.reportId,
  reportNumber: share.reportNumber,
  submittedAt: share.submittedAt.toISOString(),
  arrival: share.arrival,
  status: share.status,
  amountFen: share.amountFen,
  facts: share.facts,
  evaluation: share.evaluation,
  assertions: share.assertions,
  notifiedAt: instant(share.notifiedAt),
  claimUntil: instant(share.claimUntil),
  claimedAt: instant(share.claimedAt),
  byProxy: share.byProxy,
  paidAt: instant(share.paidAt),
  heldFor: share.heldFor,
  appeal: share.appeal && presentAppeal(share.appeal),
})

const presentEntry = ({ shares }: Pick<RewardFields, 'shares'>, entry: Entry): RewardHistoryEntry => ({
  seq: entry.seq,
  at: entry.at.toISOString(),
  action: entry.action,
  actionName: happeningNames[entry.action],
  byName: entry.byName,
  byRole: entry.byRole,
  reportNumber: shares.find(({ reportId }) => reportId === entry.reportId)?.reportNumber ?? null,
  words: openMaybe(entry.said),
  amountFen: entry.amountFen,
})

export const presentReward = (actor: Actor, read: RewardDocument): RewardView => {
  const reward = seenBy(actor, read)
  return {
    ...common(actor, read),
    factId: reward.factId,
    schemeId: reward.schemeId,
    schemeKey: reward.schemeKey,
    grade: reward.grade,
    year: reward.year,
    penaltyFen: reward.penaltyFen ?? 0,
    shares: reward.shares.map(presentShare),
    history: reward.history.map((entry) => presentEntry(reward, entry)),
    historyIntact: isIntact(String(read._id), read.history),
  }
}
