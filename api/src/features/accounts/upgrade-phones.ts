import { createDecipheriv } from 'node:crypto'
import { keyFor } from '../../platform/keyring.ts'
import { once } from '../../platform/once.ts'
import { personalFields } from '../../platform/personal-fields.ts'
import { Account } from './account.model.ts'

/** Phones of installations from before personal data had keys of its own: they were under `SECRET`. */
export const upgradePhones = () => once('phones under keys of their own', upgrade)

const upgrade = async () => {
  const old = Account.find({ phoneSealed: { $regex: '^[^.]+$' } }, { phoneSealed: 1, phoneHash: 1 })
  for await (const { _id, phoneSealed, phoneHash } of old.lean().cursor()) {
    const value = unseal(phoneSealed!)
    const { phone } = personalFields
    const fields = { phoneSealed: phone.seal(value), ...(phoneHash && { phoneHash: phone.hash(value) }) }
    await Account.updateOne({ _id, phoneSealed }, { $set: fields })
  }
}

/** AES-256-GCM: nonce, tag, text. */
const unseal = (sealed: string) => {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyFor('phone'), bytes.subarray(0, 12), { authTagLength: 16 })
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
