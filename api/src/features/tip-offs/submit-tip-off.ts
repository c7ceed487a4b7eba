import type { SubmitAnonymousTipOff, SubmitTipOff, TipOffMode, TipsterPerson } from '@huisheng/contract'
import { Problem } from '../../http/problem.ts'
import { toWgs84 } from '../areas/to-wgs84.ts'
import { forgetTaken, openTaken } from '../photos/sealed-taken.ts'
import { demandWellFormed, submitSealed } from '../reports/sealed/submit-sealed.ts'
import { keepIdentity } from '../vault/keep-identity.ts'
import { pseudonymOf } from '../vault/pseudonym-of.ts'
import { pseudonymsOf } from '../vault/pseudonyms-of.ts'
import { giveKey, tipsterOf } from '../vault/tip-key.ts'
import { ensureTipOff } from './ensure-tip-off.ts'
import { readTipOff } from './read-tip-off.ts'

type Sender = { mode: TipOffMode; accountId: string | null; deviceId: string | null; persons: TipsterPerson[] }

/** With an account, which only the vault knows of. */
export const submitTipOff = (accountId: string, body: SubmitTipOff) =>
  submit(
    { mode: body.mode, accountId, deviceId: body.deviceId, persons: body.mode === 'real_name' ? body.persons : [] },
    body,
  )

/** Without any. A retry within a day answers the same code. */
export const submitAnonymously = async (body: SubmitAnonymousTipOff) => {
  const { code, passphrase, ...opened } = await submit(
    { mode: 'anonymous', accountId: null, deviceId: null, persons: [] },
    body,
  )
  return { ...opened, code: code!, passphrase: passphrase! }
}

/** First the identity, then the report, each safe to repeat: whatever a crash leaves, the same sending completes. */
const submit = async (sender: Sender, body: SubmitAnonymousTipOff) => {
  const { submissionId: sendingId, standing, place } = body
  const submission = { ...body, about: aboutSomebody(body.about) }
  await demandWellFormed(submission)
  const owner = pseudonymOf(body.uploadId)
  const { pseudonym, code, passphrase } = await keepIdentity({
    ...sender,
    sendingId,
    standing,
    exactPlace: place.by === 'pin' ? { pointWgs84: toWgs84(place), accuracyMetres: place.accuracyMetres } : null,
    photos: await openTaken(owner, body.photoIds),
  })
  const { key, keyEndsAt } = giveKey(pseudonym)
  if (!(await isTheirs(sender, pseudonym, code))) throw new Problem('already_exists')
  const tipster = tipsterOf(key)
  await ensureTipOff(await submitSealed(tipster, { ...submission, photoOwnerId: owner }))
  await forgetTaken(owner, body.photoIds)
  return { key, keyEndsAt: keyEndsAt.toISOString(), tipOff: await readTipOff(tipster), code, passphrase }
}

/** A sending belongs to who made it: a retry after a day is told no code, and another account gets no key. */
const isTheirs = async ({ accountId }: Sender, pseudonym: string, code: string | null) =>
  accountId === null ? code !== null : (await pseudonymsOf(accountId)).includes(pseudonym)

const aboutSomebody = (about: SubmitAnonymousTipOff['about']) =>
  about && (about.staffIds.length > 0 || about.words) ? about : null
