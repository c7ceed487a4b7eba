import { isDeepStrictEqual } from 'node:util'
import { clock } from '../../platform/clock.ts'
import { isDuplicate } from '../accounts/insert-once.ts'
import { handsOnTipOff } from '../reports/hands-on-tip-off.ts'
import { credentialsOf, writeCode, type Credentials } from './identity/credentials.ts'
import { entryOf, openEntry } from './identity/entry-of.ts'
import { hashesOf } from './identity/hashes-of.ts'
import { sealIdentity, type Identity } from './identity/identity.ts'
import { keepPassphrase } from './identity/passphrase.ts'
import { pseudonymsOfSending } from './pseudonym-of.ts'
import { VaultEntry, type VaultEntryRecord } from './identity/vault-entry.model.ts'

type Photo = { photoId: string; takenAt: Date | null; takenWgs84: Identity['photos'][number]['takenWgs84'] }
export type Given = Pick<Identity, 'mode' | 'accountId' | 'deviceId' | 'persons' | 'standing' | 'exactPlace'> & {
  sendingId: string
  photos: Photo[]
}
/** Code and passphrase of an anonymous tip-off, as its tipster is shown them. */
export type Kept =
  { pseudonym: string; code: string; passphrase: string[] } | { pseudonym: string; code: null; passphrase: null }

const dayMs = 24 * 60 * 60 * 1000
const mostTries = 10

/**
 * Keeps who tips off, before the report is written. Safe to repeat: until there is a report what is given last counts,
 * from then on what was kept; code and passphrase are answered again until a day after the report was submitted.
 */
export const keepIdentity = async (given: Given): Promise<Kept> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const entry = await entryOf(...pseudonymsOfSending(given.sendingId))
    const kept = entry ? await keepAgain(entry, given) : await keepFirst(given)
    if (kept) return kept
  }
  throw new Error('An identity could not be kept: too many at once')
}

/** Null where another has kept it in between. */
const keepFirst = async (given: Given) => {
  const pseudonym = pseudonymsOfSending(given.sendingId)[0]!
  const mine = credentialsFor(given, credentialsOf(given.sendingId)[0]!)
  try {
    await VaultEntry.create({
      ...fieldsOf(identityFrom(given, pseudonym, mine)),
      passphraseSealed: await passphraseOf(mine),
    })
  } catch (error) {
    if (isDuplicate(error)) return null
    throw error
  }
  return answer(pseudonym, mine)
}

/** Null where the entry has changed or gone in between. */
const keepAgain = async (entry: VaultEntryRecord, given: Given) => {
  const identity = openEntry(entry)
  const { pseudonym, code, mode } = identity
  const all = credentialsOf(given.sendingId)
  const known = all.find((each) => each.code === code)
  const report = await handsOnTipOff({ pseudonym })
  if (report) {
    const stillTold = clock.now().getTime() - report.submittedAt.getTime() < dayMs
    return answer(pseudonym, mode === 'anonymous' && stillTold ? (known ?? null) : null)
  }
  const mine = credentialsFor(given, known ?? all[0]!)
  const next = identityFrom(given, pseudonym, mine)
  if (!entry.unclaimed && isDeepStrictEqual(next, identity)) return answer(pseudonym, mine)
  const passphraseSealed = known && mine ? entry.passphraseSealed : await passphraseOf(mine)
  const { modifiedCount } = await VaultEntry.updateOne(
    { _id: entry._id, identitySealed: entry.identitySealed },
    { $set: { ...fieldsOf(next), passphraseSealed } },
  )
  return modifiedCount === 1 ? answer(pseudonym, mine) : null
}

const credentialsFor = ({ mode }: Given, credentials: Credentials) => (mode === 'anonymous' ? credentials : null)

const identityFrom = (given: Given, pseudonym: string, mine: Credentials | null): Identity => {
  const { mode, persons, standing, exactPlace, photos } = given
  const named = mode !== 'anonymous'
  return {
    ...{ pseudonym, mode, standing, exactPlace },
    code: mine?.code ?? null,
    accountId: named ? given.accountId : null,
    deviceId: named ? given.deviceId : null,
    persons: mode === 'real_name' ? persons : [],
    photos: photos.map(({ photoId, takenAt, takenWgs84 }) => ({
      photoId,
      takenAt: takenAt?.toISOString() ?? null,
      takenWgs84,
    })),
  }
}

const fieldsOf = (identity: Identity) => ({
  ...hashesOf(identity),
  identitySealed: sealIdentity(identity),
  unclaimed: false,
})

const passphraseOf = async (mine: Credentials | null) => mine && (await keepPassphrase(mine.words))

const answer = (pseudonym: string, mine: Credentials | null): Kept =>
  mine ? { pseudonym, code: writeCode(mine.code), passphrase: mine.words } : { pseudonym, code: null, passphrase: null }
