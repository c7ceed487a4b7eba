import type { TipOffDeskRow } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { hiddenAmong } from '../../reports/sealed/hidden-from.ts'
import { listDesk as listReports, type DeskFilter } from '../../reports/sealed/list-desk.ts'
import { TipOffFact } from '../facts/fact.model.ts'
import { penaltyOf } from '../facts/penalty-of.ts'
import { TipOff } from '../tip-off.model.ts'

type Query = Omit<DeskFilter, 'among'> & { unread?: boolean; cursor?: string; limit: number }

const mostUnread = 2_000

/** The tip-offs this member of staff deals with or oversees, the latest first. */
export const listDesk = async (
  actor: Actor,
  { unread, ...query }: Query,
): Promise<{ items: TipOffDeskRow[]; next: string | null }> => {
  const narrowed = unread === undefined ? {} : unread ? { among: await unreadIds() } : { exceptIds: await unreadIds() }
  const { rows, next } = await listReports(actor, { ...query, ...narrowed })
  const known = await factsFor(
    actor,
    rows.map(({ row }) => row.id),
  )
  const items = rows.map(({ row, report }): TipOffDeskRow => {
    const tipOff = known.get(row.id)
    return {
      ...row,
      outcome: report.outcome ?? null,
      aboutStaff: Boolean(report.sealed?.about),
      heldFor: report.sealed?.heldFor ?? [],
      unreadMessages: tipOff?.unread ?? 0,
      penaltyFen: tipOff?.penaltyFen ?? null,
      factSize: tipOff?.factSize ?? 1,
    }
  })
  return { items, next }
}

const unreadIds = async () =>
  (
    await TipOff.find({ unread: { $gt: 0 } }, { _id: 1 })
      .limit(mostUnread)
      .lean()
  ).map(({ _id }) => String(_id))

/** For a page of them, in three reads. A fact is as large as this reader may know. */
const factsFor = async (actor: Actor, ids: string[]) => {
  const tipOffs = await TipOff.find({ _id: { $in: ids } }, { unread: 1, penalties: 1, factId: 1 }).lean()
  const facts = await TipOffFact.find({ _id: { $in: tipOffs.map(({ factId }) => factId) } }, { members: 1 }).lean()
  const membersOf = new Map(facts.map(({ _id, members }) => [String(_id), members.map(({ reportId }) => reportId)]))
  const hidden = await hiddenAmong(actor.id, [...membersOf.values()].flat())
  const sizeOf = (factId: string) => (membersOf.get(factId) ?? []).filter((id) => !hidden.has(id)).length
  return new Map(
    tipOffs.map(({ _id, unread, penalties, factId }) => [
      String(_id),
      { unread, penaltyFen: penaltyOf(penalties), factSize: Math.max(1, sizeOf(String(factId))) },
    ]),
  )
}
