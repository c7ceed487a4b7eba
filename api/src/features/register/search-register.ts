import { DocumentKind, type contract, type EntryView } from '@huisheng/contract'
import type { QueryFilter } from 'mongoose'
import type * as z from 'zod'
import type { Actor } from '../../http/actor.ts'
import { personalFields } from '../../platform/personal-fields.ts'
import { recordAccess } from '../audit/record-access.ts'
import { Entry, kept, type EntryRecord } from './entry.model.ts'
import { presentEntries } from './entry.presenter.ts'
import { Person, type PersonRecord } from './person.model.ts'
import { scopeOf, withinScope } from './scope-of.ts'

type Wanted = z.output<typeof contract.register.search.body>

const { name, phone, documentNumber } = personalFields
const mostEntries = 50
/** So many people of one full name are looked at; `more` says that there are others. */
const mostPersons = 1_000

/** By whole name, number or phone, found by keyed hashes only; all that is given must fit. */
export const searchRegister = async (actor: Actor, wanted: Wanted): Promise<{ items: EntryView[]; more: boolean }> => {
  const persons = await Person.find(toFilter(wanted), { _id: 1 })
    .limit(mostPersons + 1)
    .lean()
  const personId = { $in: persons.slice(0, mostPersons).map(({ _id }) => String(_id)) }
  const found = await Entry.find({ personId, ...kept, ...withinScope(await scopeOf(actor)) })
    .sort({ until: 1, since: -1, _id: 1 })
    .limit(mostEntries + 1)
    .lean<EntryRecord[]>()
  const entries = found.slice(0, mostEntries)
  const subjectIds = entries.map((entry) => entry.personId)
  await recordAccess(actor, { action: 'search', subjectIds, what: `按${wordsOf(wanted)}查找登记` })
  return {
    items: await presentEntries(entries),
    more: found.length > mostEntries || persons.length > mostPersons,
  }
}

const toFilter = (wanted: Wanted): QueryFilter<PersonRecord> => ({
  ...(wanted.documentNumber && { documentHash: { $in: documentHashes(wanted.documentNumber, wanted.documentKind) } }),
  ...(wanted.phone && { phoneHash: { $in: phone.hashes(wanted.phone) } }),
  ...(wanted.name && { nameHash: { $in: name.hashes(wanted.name) } }),
  ...(wanted.documentKind && { documentKind: wanted.documentKind }),
})

/** A number is hashed with its kind: without one, each is tried. */
const documentHashes = (number: string, kind?: DocumentKind) =>
  (kind ? [kind] : DocumentKind.options).flatMap((each) => documentNumber.hashes(each, number))

const wordsOf = ({ name: byName, documentNumber: byNumber, phone: byPhone }: Wanted) =>
  [byName && '姓名', byNumber && '证件号码', byPhone && '手机号'].filter(Boolean).join('、')
