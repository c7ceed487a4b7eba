import { randomUUID } from 'node:crypto'
import { useDatabase } from '../../../test/app.ts'
import { clock } from '../../platform/clock.ts'
import { buildResident } from '../accounts/build-account.ts'
import { buildScene, buildSealed, buildTipster } from '../reports/build-report.ts'
import { accountsOf } from './accounts-of.ts'
import { buildIdentity, identityGiven } from './build-identity.ts'
import { eraseIdentity } from './erase-identity.ts'
import { VaultEntry } from './identity/vault-entry.model.ts'
import { keepIdentity } from './keep-identity.ts'
import { marksOf } from './marks-of.ts'
import { modesOf } from './modes-of.ts'
import { openByCode } from './open-by-code.ts'
import { pseudonymOf } from './pseudonym-of.ts'
import { pseudonymsOf } from './pseudonyms-of.ts'
import { sameDevice } from './same-device.ts'
import { samePerson } from './same-person.ts'
import { personalFields } from '../../platform/personal-fields.ts'

useDatabase()
const { now } = clock
afterEach(() => {
  clock.now = now
})

const address = '203.0.113.7'
const person = {
  name: '公孙明远',
  documentKind: 'resident_id' as const,
  documentNumber: '990000198801010017',
  phone: '13900007001',
}
const tipOffBy = async (pseudonym: string) => buildSealed(await buildScene(), {}, { ...buildTipster(), id: pseudonym })

test('an anonymous tipster is given a code and six words, and opens the tip-off with them', async () => {
  const given = identityGiven()
  const { pseudonym, code, passphrase } = await keepIdentity(given)
  expect(pseudonym).toBe(pseudonymOf(given.sendingId))
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
  expect(passphrase).toHaveLength(6)
  expect(await openByCode({ code: code!.replace('-', ''), passphrase: passphrase!.join(''), address })).toBe(pseudonym)
})

test('a retry after a lost answer is told the same, however its id is written, and there is one entry', async () => {
  const given = identityGiven()
  const first = await keepIdentity(given)
  await tipOffBy(first.pseudonym)
  expect(await keepIdentity({ ...given, sendingId: given.sendingId.toUpperCase() })).toEqual(first)
  expect(await VaultEntry.countDocuments()).toBe(1)
  expect(
    await openByCode({ code: first.code!.replace('-', ''), passphrase: first.passphrase!.join(''), address }),
  ).toBe(first.pseudonym)
})

test('a day after the tip-off was submitted nobody is told its code again', async () => {
  const given = identityGiven()
  const { pseudonym } = await keepIdentity(given)
  const { submittedAt } = await tipOffBy(pseudonym)
  clock.now = () => new Date(submittedAt.getTime() + 24 * 3_600_000 - 1)
  expect((await keepIdentity(given)).code).not.toBeNull()
  clock.now = () => new Date(submittedAt.getTime() + 24 * 3_600_000)
  expect(await keepIdentity(given)).toEqual({ pseudonym, code: null, passphrase: null })
})

test('after a crash before the report what is sent next counts, also days later, and its code opens', async () => {
  const { account } = await buildResident({ phone: '13900007002' })
  const sendingId = randomUUID()
  const first = await keepIdentity(identityGiven({ sendingId, mode: 'bound', accountId: String(account._id) }))
  clock.now = () => new Date(now().getTime() + 3 * 24 * 3_600_000)
  const second = await keepIdentity(identityGiven({ sendingId }))
  expect(second.pseudonym).toBe(first.pseudonym)
  expect(await pseudonymsOf(String(account._id))).toEqual([])
  expect(await VaultEntry.countDocuments()).toBe(1)
  expect(
    await openByCode({ code: second.code!.replace('-', ''), passphrase: second.passphrase!.join(''), address }),
  ).toBe(second.pseudonym)
})

test('once there is a report nobody becomes another by sending again', async () => {
  const { account } = await buildResident()
  const sendingId = randomUUID()
  const { pseudonym } = await keepIdentity(identityGiven({ sendingId, mode: 'bound', accountId: String(account._id) }))
  await tipOffBy(pseudonym)
  await keepIdentity(identityGiven({ sendingId, mode: 'real_name', persons: [person] }))
  expect(await accountsOf([pseudonym])).toEqual(new Map([[pseudonym, String(account._id)]]))
  expect((await modesOf([pseudonym, 'a'.repeat(24)])).get(pseudonym)).toBe('bound')
})

test('ten sendings of one tip-off at once make one entry and one answer', async () => {
  const given = identityGiven()
  const answers = await Promise.all(Array.from({ length: 10 }, () => keepIdentity(given)))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await VaultEntry.countDocuments()).toBe(1)
}, 60_000)

test('of an anonymous tipster neither account nor device nor persons are kept, whatever is handed over', async () => {
  const { account } = await buildResident()
  const all = { accountId: String(account._id), deviceId: 'a phone', persons: [person] }
  const { pseudonym } = await buildIdentity(all)
  expect(await marksOf(pseudonym)).toMatchObject({
    mode: 'anonymous',
    accountId: null,
    documentHashes: [],
    jointPersons: 1,
  })
  expect(await pseudonymsOf(all.accountId)).toEqual([])
  expect(await sameDevice(pseudonym)).toEqual([])
})

test('marks are the hashes that other collections keep', async () => {
  const { account } = await buildResident({ phone: '13900007003' })
  const second = { ...person, name: '第五文华', documentKind: 'passport' as const, documentNumber: 'E 1234-567' }
  const { pseudonym } = await buildIdentity({
    mode: 'real_name',
    accountId: String(account._id),
    persons: [person, second],
    standing: 'insider',
  })
  expect(await marksOf(pseudonym)).toEqual({
    mode: 'real_name',
    accountId: String(account._id),
    documentHashes: [
      personalFields.documentNumber.hash('resident_id', person.documentNumber),
      personalFields.documentNumber.hash('passport', 'e1234567'),
    ],
    phoneHashes: [personalFields.phone.hash(person.phone), personalFields.phone.hash('13900007003')],
    standing: 'insider',
    jointPersons: 2,
  })
})

test('tip-offs of one person are found by account, document and phone, those of one device by the device', async () => {
  const { account } = await buildResident({ phone: person.phone })
  const accountId = String(account._id)
  const byAccount = await buildIdentity({ mode: 'bound', accountId, deviceId: 'phone-a' })
  const byPhone = await buildIdentity({
    mode: 'real_name',
    persons: [{ ...person, documentNumber: '990000199002020028' }],
  })
  const byDocument = await buildIdentity({
    mode: 'real_name',
    persons: [{ ...person, phone: '13900007009', documentNumber: '990000 19900202 0028' }],
    deviceId: 'phone-a',
  })
  await buildIdentity({ mode: 'real_name', persons: [{ ...person, phone: '13900007010', documentNumber: '1' }] })
  expect(await samePerson(byAccount.pseudonym)).toEqual([byPhone.pseudonym])
  expect((await samePerson(byPhone.pseudonym)).sort()).toEqual([byAccount.pseudonym, byDocument.pseudonym].sort())
  expect(await samePerson(byDocument.pseudonym)).toEqual([byPhone.pseudonym])
  expect(await sameDevice(byAccount.pseudonym)).toEqual([byDocument.pseudonym])
  expect(await pseudonymsOf(accountId)).toEqual([byAccount.pseudonym])
})

test('erased, an identity leads to nobody and its code opens nothing', async () => {
  const { account } = await buildResident()
  const bound = await buildIdentity({ mode: 'bound', accountId: String(account._id), deviceId: 'a phone' })
  const anonymous = await buildIdentity()
  for (const { pseudonym } of [bound, anonymous]) {
    await eraseIdentity(pseudonym)
    await eraseIdentity(pseudonym)
  }
  expect(await pseudonymsOf(String(account._id))).toEqual([])
  expect(await marksOf(bound.pseudonym)).toMatchObject({ mode: 'bound', accountId: null })
  await expect(openByCode({ ...anonymous, address })).rejects.toThrow('wrong_passphrase')
})
