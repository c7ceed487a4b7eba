import type { BoardFilter, ReportStatus } from '@huisheng/contract'
import type * as z from 'zod'
import type { Actor } from '../../http/actor.ts'
import { clock } from '../../platform/clock.ts'
import { gramsOfQuery } from './grams.ts'
import { listPage, type ReportFilter } from './list-page.ts'
import { Report } from './report.model.ts'
import { standingOf } from './standing.ts'
import { visibleTo } from './visible-to.ts'

type Filter = z.output<typeof BoardFilter>

const inColour = (colour: NonNullable<Filter['colour']>, now: Date): ReportFilter => {
  if (colour === 'red') return { 'clock.dueAt': { $lte: now } }
  if (colour === 'amber') return { 'clock.amberAt': { $lte: now }, 'clock.dueAt': { $gt: now } }
  return { 'clock.amberAt': { $gt: now } }
}

export const inWords = (q: string): ReportFilter =>
  /^\d{12,}$/.test(q) ? { number: q } : { grams: { $all: gramsOfQuery(q) } }

const ofStatus = (status: Filter['status']): ReportFilter =>
  status === undefined ? {} : { status: Array.isArray(status) ? { $in: status } : status }

/** What this person oversees, narrowed by the filter. */
const conditionsFor = async (actor: Actor, filter: Omit<Filter, 'status'> & { status?: Filter['status'] }) => {
  const { scope } = await standingOf(actor)
  const within: ReportFilter[] = [ofStatus(filter.status), visibleTo(actor)]
  if (scope) within.push({ areaIds: scope.length === 1 ? scope[0] : { $in: scope } })
  if (filter.areaId) within.push({ areaIds: filter.areaId })
  if (filter.kind) within.push({ kind: filter.kind })
  if (filter.matterCode) within.push({ 'matter.code': filter.matterCode })
  if (filter.departmentId) within.push({ 'matter.departmentId': filter.departmentId })
  if (filter.atDesk) within.push({ 'queue.kind': 'desk' })
  if (filter.colour) within.push(inColour(filter.colour, clock.now()))
  if (filter.from) within.push({ submittedAt: { $gte: new Date(filter.from) } })
  if (filter.until) within.push({ submittedAt: { $lt: new Date(filter.until) } })
  if (filter.q) within.push(inWords(filter.q))
  return { $and: within } satisfies ReportFilter
}

type Query = Filter & { cursor?: string; limit: number }

export const listBoard = async (actor: Actor, { cursor, limit, ...filter }: Query) =>
  listPage(await conditionsFor(actor, filter), { field: 'submittedAt', direction: -1 }, { cursor, limit })

/** How many there are by status, at the desks and past their time. */
export const countBoard = async (actor: Actor, filter: Omit<Filter, 'status'>) => {
  const now = clock.now()
  const never = new Date(8.64e15)
  const past = (moment: 'amberAt' | 'dueAt') => ({
    $sum: { $cond: [{ $lte: [{ $ifNull: [`$clock.${moment}`, never] }, now] }, 1, 0] },
  })
  const groups = await Report.aggregate<{
    _id: ReportStatus
    count: number
    atDesk: number
    amber: number
    red: number
  }>([
    { $match: await conditionsFor(actor, filter) },
    {
      $group: {
        _id: '$status',
        count: { $sum: 1 },
        atDesk: { $sum: { $cond: [{ $eq: ['$queue.kind', 'desk'] }, 1, 0] } },
        amber: past('amberAt'),
        red: past('dueAt'),
      },
    },
  ])
  const sum = (field: 'atDesk' | 'amber' | 'red') => groups.reduce((total, group) => total + group[field], 0)
  return {
    byStatus: Object.fromEntries(groups.map(({ _id, count }) => [_id, count])) as Partial<Record<ReportStatus, number>>,
    atDesk: sum('atDesk'),
    amber: sum('amber') - sum('red'),
    red: sum('red'),
  }
}
