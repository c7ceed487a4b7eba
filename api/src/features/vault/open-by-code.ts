import { Problem } from '../../http/problem.ts'
import { identitiesWhere } from './identity/entry-of.ts'
import { anyOf, keyOf } from './identity/hashes-of.ts'
import { passphraseMatches } from './identity/passphrase.ts'
import { VaultEntry } from './identity/vault-entry.model.ts'
import { forgiveTry, takeTry, type Tried } from './tries/take-try.ts'

type Given = {
  /** As `IdentityCode` and `Passphrase` of the contract leave them. */
  code: string
  passphrase: string
  address: string
}

/**
 * The pseudonym of an anonymous tip-off. A code nobody has is worked on as long as one that is there, and answered
 * alike: `wrong_passphrase`, then `passphrase_locked`, for the code and for the address.
 */
export const openByCode = async ({ code, passphrase, address }: Given): Promise<string> => {
  const tried: Tried[] = [
    { by: 'address', value: address },
    { by: 'code', value: code },
  ]
  for (const each of tried) await takeTry(each)
  const found = await VaultEntry.find({ codeHash: anyOf(keyOf.code(code)) }, { passphraseSealed: 1 }).lean()
  const entries = found.length > 0 ? found : [{ _id: null, passphraseSealed: null }]
  for (const { _id, passphraseSealed } of entries) {
    if (!(await passphraseMatches(passphrase, passphraseSealed ?? null)) || _id === null) continue
    const [identity] = await identitiesWhere({ _id })
    // What is sealed decides: a hash somebody has exchanged gives nobody the tip-off of another.
    if (identity?.code !== code) break
    for (const each of tried) await forgiveTry(each)
    return identity.pseudonym
  }
  throw new Problem('wrong_passphrase')
}
