import type { DocumentKind } from '@huisheng/contract'
import { personalFields } from '../../../platform/personal-fields.ts'
import { vaultSealing } from '../../../platform/vault-sealing.ts'
import type { Identity } from './identity.ts'

const { documentNumber, phone } = personalFields

/** The texts by which entries are found. They are hashed under the vault’s keys, so that no other collection has the like. */
export const keyOf = {
  pseudonym: (pseudonym: string) => ['pseudonym', pseudonym] as const,
  account: (accountId: string) => ['account', accountId] as const,
  device: (deviceId: string) => ['device', deviceId] as const,
  document: (kind: DocumentKind, number: string) => ['document', documentNumber.normal(kind, number)] as const,
  phone: (number: string) => ['phone', phone.normal(number)] as const,
  code: (code: string) => ['code', code] as const,
}
type Key = readonly [use: string, text: string]

const hash = (key: Key | null) => key && vaultSealing.hash(...key)

/** For `$in`, so that entries under an older key are found, too. */
export const anyOf = (...keys: Key[]) => ({ $in: keys.flatMap((key) => vaultSealing.hashes(...key)) })

export const hashesOf = ({ pseudonym, accountId, deviceId, persons, code }: Identity) => ({
  pseudonymHash: vaultSealing.hash(...keyOf.pseudonym(pseudonym)),
  accountHash: hash(accountId === null ? null : keyOf.account(accountId)),
  deviceHash: hash(deviceId === null ? null : keyOf.device(deviceId)),
  documentHashes: persons.map(({ documentKind, documentNumber: number }) =>
    vaultSealing.hash(...keyOf.document(documentKind, number)),
  ),
  phoneHashes: persons.map(({ phone: number }) => vaultSealing.hash(...keyOf.phone(number))),
  codeHash: hash(code === null ? null : keyOf.code(code)),
})
