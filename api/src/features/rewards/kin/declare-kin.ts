import type { KinPerson, Relation } from '@huisheng/contract'
import type * as z from 'zod'
import { badField } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { personalFields } from '../../../platform/personal-fields.ts'
import { hashesOfNumber, KinDeclaration, type KinDeclarationRecord, type KinRecord } from './kin.model.ts'

const { name, phone, documentNumber } = personalFields

const seal = (person: z.output<typeof KinPerson>): KinRecord => ({
  nameSealed: name.seal(person.name),
  relation: person.relation,
  documentSealed: person.documentNumber && documentNumber.seal(person.documentNumber),
  documentHashes: person.documentNumber ? hashesOfNumber(person.documentNumber) : [],
  phoneSealed: person.phone && phone.seal(person.phone),
  phoneHash: person.phone && phone.hash(person.phone),
})

/** Replaces what this member of staff has declared before. */
export const declareKin = async (actor: { id: string }, persons: readonly z.output<typeof KinPerson>[]) => {
  const unknown = persons.findIndex((person) => !person.documentNumber && !person.phone)
  if (unknown >= 0) throw badField(`persons.${unknown}.documentNumber`, '请填写证件号码或手机号')
  await KinDeclaration.updateOne(
    { _id: actor.id },
    { $set: { persons: persons.map(seal), changedAt: clock.now() } },
    { upsert: true },
  )
}

type KinView = { nameMasked: string; relation: Relation; documentMasked: string | null; phoneMasked: string | null }

/** What this member of staff has declared, masked. Nobody else's is ever shown. */
export const myKin = async (actor: { id: string }): Promise<KinView[]> => {
  const found = await KinDeclaration.findById(actor.id).lean<KinDeclarationRecord>()
  return (found?.persons ?? []).map(({ nameSealed, relation, documentSealed, phoneSealed }) => ({
    nameMasked: name.mask(name.open(nameSealed)),
    relation,
    documentMasked: documentSealed && documentNumber.mask(documentNumber.open(documentSealed)),
    phoneMasked: phoneSealed && phone.mask(phone.open(phoneSealed)),
  }))
}
