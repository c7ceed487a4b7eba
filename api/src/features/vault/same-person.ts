import { accountOfPhone } from '../accounts/account-of-phone.ts'
import { contactsOf } from '../accounts/contacts-of.ts'
import { identityOf } from './identity/entry-of.ts'
import { anyOf, keyOf } from './identity/hashes-of.ts'
import type { Identity } from './identity/identity.ts'
import { othersWhere } from './identity/others-where.ts'

/** Other tip-offs with an account, a document or a phone in common. */
export const samePerson = async (pseudonym: string): Promise<string[]> => {
  const identity = await identityOf(pseudonym)
  const [accountIds, phones] = await Promise.all([accountsBehind(identity), phonesBehind(identity)])
  const documents = identity.persons.map(({ documentKind, documentNumber }) =>
    keyOf.document(documentKind, documentNumber),
  )
  const ways = [
    ...(accountIds.length > 0 ? [{ accountHash: anyOf(...accountIds.map(keyOf.account)) }] : []),
    ...(phones.length > 0 ? [{ phoneHashes: anyOf(...phones.map(keyOf.phone)) }] : []),
    ...(documents.length > 0 ? [{ documentHashes: anyOf(...documents) }] : []),
  ]
  return ways.length === 0 ? [] : othersWhere(pseudonym, { $or: ways })
}

const accountsBehind = async ({ accountId, persons }: Identity) => {
  const byPhone = await Promise.all(persons.map(({ phone }) => accountOfPhone(phone)))
  return [...new Set([accountId, ...byPhone])].filter((id) => id !== null)
}

const phonesBehind = async ({ accountId, persons }: Identity) => {
  const ofAccount = accountId && (await contactsOf([accountId])).get(accountId)?.phone
  return [...persons.map(({ phone }) => phone), ...(ofAccount ? [ofAccount] : [])]
}
