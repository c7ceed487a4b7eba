import type { RewardCandidate } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { schemesFor } from '../../schemes/find-schemes.ts'
import { provedFacts } from '../../tip-offs/proved-facts.ts'
import { excludedFrom } from '../decision/case-of.ts'
import { isWithinReach } from '../decision/within-reach.ts'
import { partakers, type Fact } from '../facts/gather-facts.ts'

type Paging = { cursor?: string; limit: number }

/** Facts that proved true and have no reward yet, without those this person must not know of. */
export const listCandidates = async (actor: Actor, paging: Paging) => {
  const { facts, next } = await provedFacts(paging)
  const items = await Promise.all(facts.map(async (fact) => ((await isFor(actor, fact)) ? candidateOf(fact) : null)))
  return { items: items.filter((item) => item !== null), next }
}

const isFor = async (actor: Actor, fact: Fact) =>
  !excludedFrom(fact).includes(actor.id) && (await isWithinReach(actor, fact))

const candidateOf = async (fact: Fact): Promise<RewardCandidate | null> => {
  const members = partakers(fact)
  const first = members[0]
  const proved =
    members.find(({ outcome }) => outcome === 'proved') ?? members.find(({ outcome }) => outcome === 'partly')
  if (!first || !proved?.closedAt) return null
  const schemes = await schemesFor(first.matterCode, first.submittedAt)
  return {
    factId: fact.factId,
    reportId: first.reportId,
    number: first.number,
    matterName: first.matterName,
    outcome: proved.outcome === 'proved' ? 'proved' : 'partly',
    closedAt: proved.closedAt.toISOString(),
    penaltyFen: fact.penaltyFen,
    tipOffs: members.length,
    schemes: schemes.map(({ id, name, version }) => ({ id, name, version })),
  }
}
