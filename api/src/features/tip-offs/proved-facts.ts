import { listProved } from '../reports/sealed/sealed-reports.ts'
import { describeAll, type Fact } from './fact-of.ts'
import { currentFacts } from './facts/current-fact.ts'

type Wanted = { areaIds?: string[] | null; cursor?: string; limit: number }

const mostPages = 5

/** Facts that proved true, or partly, and that no reward has taken, each once, the latest first. */
export const provedFacts = async ({
  areaIds = null,
  cursor,
  limit,
}: Wanted): Promise<{ facts: Fact[]; next: string | null }> => {
  const facts: Fact[] = []
  let next: string | null | undefined = cursor
  for (let pages = 0; pages < mostPages && facts.length < limit; pages++) {
    const page = await listProved({ areaIds, cursor: next ?? undefined, limit })
    facts.push(...(await unrewarded(page.reportIds)))
    next = page.next
    if (!next) break
  }
  return { facts, next: next ?? null }
}

/** Of several proved tip-offs of one fact the last submitted stands for it, so that it is listed once. */
const unrewarded = async (reportIds: string[]): Promise<Fact[]> => {
  const free = (await currentFacts(reportIds)).filter(({ rewardId }) => rewardId === null)
  const facts = await describeAll(free)
  const standsFor = ({ members }: Fact) =>
    members.findLast(({ status, outcome }) => status === 'closed' && (outcome === 'proved' || outcome === 'partly'))
  return facts.filter((fact) => reportIds.includes(standsFor(fact)?.reportId ?? ''))
}
