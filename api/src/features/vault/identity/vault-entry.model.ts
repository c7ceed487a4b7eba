import { randomBytes } from 'node:crypto'
import { model, Schema, type InferSchemaType } from 'mongoose'
import { registerSealed } from '../../../platform/personal-registry.ts'
import { vaultSealing } from '../../../platform/vault-sealing.ts'
import { identityUse, readIdentity, type Identity } from './identity.ts'
import { hashesOf } from './hashes-of.ts'
import { passphraseUse } from './passphrase.ts'

/** Who tipped off. Nothing here tells when, and no id rises: an entry cannot be laid beside a report by its place in time. */
const schema = new Schema(
  {
    _id: { type: String, default: () => randomBytes(18).toString('base64url') },
    pseudonymHash: { type: String, required: true },
    identitySealed: { type: String, required: true },
    accountHash: { type: String, default: null },
    deviceHash: { type: String, default: null },
    documentHashes: { type: [String], default: [] },
    phoneHashes: { type: [String], default: [] },
    codeHash: { type: String, default: null },
    /** The slow hash of the passphrase, sealed: without the vault’s key nobody can so much as try words. */
    passphraseSealed: { type: String, default: null },
    /** Found without a tip-off by the last sweep. */
    unclaimed: { type: Boolean, default: false },
  },
  { versionKey: false },
)
schema.index({ pseudonymHash: 1 }, { unique: true })
schema.index({ accountHash: 1 })
schema.index({ deviceHash: 1 })
schema.index({ documentHashes: 1 })
schema.index({ phoneHashes: 1 })
schema.index({ codeHash: 1 })

export const VaultEntry = model('VaultEntry', schema)
export type VaultEntryRecord = InferSchemaType<typeof schema>

const fromIdentity = <T extends string | string[] | null>(hash: (identity: Identity) => T) => ({
  from: 'identitySealed',
  hash: (text: string) => hash(readIdentity(text)) ?? [],
})
registerSealed({
  model: VaultEntry,
  under: vaultSealing,
  seals: { identitySealed: identityUse, passphraseSealed: passphraseUse },
  hashes: {
    pseudonymHash: fromIdentity((identity) => hashesOf(identity).pseudonymHash),
    accountHash: fromIdentity((identity) => hashesOf(identity).accountHash),
    deviceHash: fromIdentity((identity) => hashesOf(identity).deviceHash),
    documentHashes: fromIdentity((identity) => hashesOf(identity).documentHashes),
    phoneHashes: fromIdentity((identity) => hashesOf(identity).phoneHashes),
    codeHash: fromIdentity((identity) => hashesOf(identity).codeHash),
  },
})
