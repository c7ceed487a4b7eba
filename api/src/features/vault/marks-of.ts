import type { TipOffMode, TipsterStanding } from '@huisheng/contract'
import { personalFields } from '../../platform/personal-fields.ts'
import { contactsOf } from '../accounts/contacts-of.ts'
import { identityOf } from './identity/entry-of.ts'

export type Marks = {
  mode: TipOffMode
  accountId: string | null
  /** Of every person, as other collections keep them, under each key of personal data: to be found among others. */
  documentHashes: string[]
  /** The same, the phone of the account included. */
  phoneHashes: string[]
  standing: TipsterStanding
  /** How many persons tipped off together; 1 for one. */
  jointPersons: number
}

/** By what a tipster is told from staff, their kin, and tipsters of other tip-offs. Inside the server only, never presented. */
export const marksOf = async (pseudonym: string): Promise<Marks> => {
  const { mode, accountId, persons, standing } = await identityOf(pseudonym)
  const accountPhone = accountId && (await contactsOf([accountId])).get(accountId)?.phone
  const phones = [...persons.map(({ phone }) => phone), ...(accountPhone ? [accountPhone] : [])]
  return {
    ...{ mode, accountId, standing },
    documentHashes: persons.flatMap(({ documentKind, documentNumber }) =>
      personalFields.documentNumber.hashes(documentKind, documentNumber),
    ),
    phoneHashes: [...new Set(phones.flatMap((phone) => personalFields.phone.hashes(phone)))],
    jointPersons: Math.max(1, persons.length),
  }
}
