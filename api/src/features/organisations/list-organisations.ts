import type { OrganisationKind, OrganisationStatus } from '@huisheng/contract'
import { Types, type QueryFilter } from 'mongoose'
import type { Actor } from '../../http/actor.ts'
import { badField } from '../../http/problem.ts'
import { nameTokens } from './name-tokens.ts'
import { Organisation, type OrganisationFields } from './organisation.model.ts'
import { presentRow } from './organisation.presenter.ts'
import { areasOfStaff } from './standing.ts'

type Query = { status?: OrganisationStatus; kind?: OrganisationKind; q: string; cursor?: string; limit: number }
type Filter = QueryFilter<OrganisationFields>

const fields = { kind: 1, name: 1, creditCode: 1, status: 1, scope: 1, asked: 1, appliedAt: 1, waiting: 1 }

/** Organisations of the reader's areas: those that wait for a decision first, then the newest. */
export const listOrganisations = async (actor: Actor, { status, kind, q, cursor, limit }: Query) => {
  const areas = await areasOfStaff(actor)
  const within: Filter[] = [
    ...(areas ? [{ areaIds: { $in: areas } }] : []),
    ...(status ? [{ status }] : []),
    ...(kind ? [{ kind }] : []),
    ...(q ? [inWords(q)] : []),
    ...(cursor ? [beyond(cursor)] : []),
  ]
  const found = await Organisation.find(within.length > 0 ? { $and: within } : {}, fields)
    .sort({ waiting: -1, appliedAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean<OrganisationFields[]>()
  const page = found.slice(0, limit)
  return { items: page.map(presentRow), next: found.length > limit ? writeCursor(page.at(-1)!) : null }
}

/** Part of the name, or the whole credit code. A single character is in too many names to look for. */
const inWords = (q: string): Filter => {
  if (/^[0-9A-Z]{15,18}$/i.test(q)) return { creditCode: q.toUpperCase() }
  return { tokens: { $all: nameTokens(q) } }
}

const writeCursor = ({ waiting, appliedAt, _id }: OrganisationFields) =>
  Buffer.from(`${waiting ? 1 : 0}.${appliedAt.getTime()}.${String(_id)}`).toString('base64url')

const beyond = (cursor: string): Filter => {
  const found = /^([01])\.(\d{1,15})\.([0-9a-f]{24})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))
  if (!found) throw badField('cursor', '翻页位置不正确')
  const waiting = found[1] === '1'
  const appliedAt = new Date(Number(found[2]))
  return {
    $or: [
      ...(waiting ? [{ waiting: false }] : []),
      { waiting, appliedAt: { $lt: appliedAt } },
      { waiting, appliedAt, _id: { $lt: new Types.ObjectId(found[3]) } },
    ],
  }
}
