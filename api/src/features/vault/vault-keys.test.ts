import { BSON } from 'mongodb'
import mongoose from 'mongoose'
import { randomBytes, randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../test/app.ts'
import { env } from '../../env.ts'
import { KeyCheck, VaultKeyCheck } from '../../platform/key-check.model.ts'
import { ensureKeys } from '../../platform/ensure-keys.ts'
import { personalFields } from '../../platform/personal-fields.ts'
import { resealPersonal, resealVault, retireKey } from '../../platform/reseal-personal.ts'
import { vaultData } from '../../platform/rings.ts'
import { keyIdOf } from '../../platform/sealing.ts'
import { buildResident, buildStaff } from '../accounts/build-account.ts'
import { passwordCost } from '../accounts/password.ts'
import { buildScene, buildSealed, buildTipster } from '../reports/build-report.ts'
import { buildIdentity, identityGiven } from './build-identity.ts'
import { VaultEntry } from './identity/vault-entry.model.ts'
import { keepIdentity } from './keep-identity.ts'
import { marksOf } from './marks-of.ts'
import { openByCode } from './open-by-code.ts'
import { pseudonymsOf } from './pseudonyms-of.ts'
import { sameDevice } from './same-device.ts'
import { samePerson } from './same-person.ts'

const { as } = useApp()
const cost = { ...passwordCost }
beforeAll(() => Object.assign(passwordCost, { N: 2 ** 10, p: 1 }))
afterAll(() => Object.assign(passwordCost, cost))

const pair = (id: string) => `${id}:${randomBytes(32).toString('base64url')}`
const [older, newer, stranger] = [pair('older'), pair('newer'), pair('stranger')]
const given = { VAULT_KEYS: env.VAULT_KEYS, PERSONAL_KEYS: env.PERSONAL_KEYS }
beforeEach(() => {
  env.VAULT_KEYS = older
})
afterEach(() => {
  Object.assign(env, given)
})

const address = '203.0.113.9'
const person = {
  name: '公孙明远',
  documentKind: 'resident_id' as const,
  documentNumber: '990000198801010017',
  phone: '17776130001',
}

/** An anonymous tip-off, and one in one’s own name with an account, its report and an open unsealing. */
const scene = async () => {
  const at = await buildScene()
  const { account } = await buildResident({ phone: '17776130002' })
  const accountId = String(account._id)
  const anonymous = await buildIdentity()
  const named = await buildIdentity({ mode: 'real_name', accountId, deviceId: 'device-of-two', persons: [person] })
  const other = await buildIdentity({ mode: 'real_name', accountId, deviceId: 'device-of-two', persons: [person] })
  const report = await buildSealed(at, {}, { ...buildTipster(), id: named.pseudonym })
  const [asker, approver] = [await buildStaff({ role: 'reviewer' }), await buildStaff({ role: 'auditor' })]
  const { id } = await as(asker.token).vault.ask({
    body: { submissionId: randomUUID(), reportNumber: report.number, reason: '检察机关来函核实', basis: '刑事诉讼法' },
  })
  const params = { unsealingId: id }
  await as(approver.token).vault.decide({ params, body: { approved: true, words: '同意启封', minutes: 30 } })
  const look = () => as(asker.token).vault.open({ params, body: {} })
  const readAll = async () => ({
    opened: await openByCode({ ...anonymous, address }),
    again: await keepIdentity(anonymous.given),
    mine: (await pseudonymsOf(accountId)).sort(),
    marks: await marksOf(named.pseudonym),
    device: await sameDevice(named.pseudonym),
    same: await samePerson(named.pseudonym),
    identity: await look(),
  })
  return { ...at, accountId, anonymous, named, other, report, asker, look, readAll }
}

test('under a new key everything older is found and opened, and what is new lies under it', async () => {
  const { readAll, anonymous } = await scene()
  const asItWas = await readAll()
  expect(asItWas).toMatchObject({ opened: anonymous.pseudonym, identity: { persons: [person] } })
  env.VAULT_KEYS = `${newer},${older}`
  expect(await readAll()).toEqual(asItWas)
  expect(await VaultEntry.countDocuments()).toBe(3)
  const { pseudonym } = await buildIdentity()
  expect(await VaultEntry.countDocuments({ pseudonymHash: /^newer\./, identitySealed: /^newer\./ })).toBe(1)
  expect(pseudonym).toMatch(/^[0-9a-f]{24}$/)
})

test('resealed, all of it is opened without the older key, and passphrases stay what they were', async () => {
  await ensureKeys()
  const { readAll, anonymous } = await scene()
  const { again, ...asItWas } = await readAll()
  env.VAULT_KEYS = `${newer},${older}`
  await ensureKeys()
  expect((await resealPersonal()).resealed).toBe(0)
  const { resealed, left } = await resealVault()
  expect(resealed).toBeGreaterThan(3 * 2)
  expect(left).toBe(0)
  expect(await resealVault()).toEqual({ resealed: 0, left: 0 })
  expect((await readAll()).again).toEqual(again)
  await retireKey('older', vaultData)
  env.VAULT_KEYS = newer
  await ensureKeys()
  const { marks, identity } = asItWas
  expect(await openByCode({ ...anonymous, address })).toBe(anonymous.pseudonym)
  expect(await marksOf(asItWas.same[0]!)).toEqual(marks)
  expect(identity.persons).toEqual([person])
  for (const entry of await VaultEntry.find().lean())
    expect([entry.identitySealed, entry.pseudonymHash, ...entry.documentHashes].map(keyIdOf)).not.toContain('older')
})

test('two runs at once and requests in between end the same', async () => {
  const { readAll } = await scene()
  const asItWas = await readAll()
  env.VAULT_KEYS = `${newer},${older}`
  await Promise.all([resealVault(), readAll(), resealVault()])
  await resealVault()
  expect(await resealVault()).toEqual({ resealed: 0, left: 0 })
  expect(await readAll()).toEqual(asItWas)
})

test('without the vault’s key nobody is shown, and the rest of the product goes on', async () => {
  const { report, dispatcher, look, named, anonymous } = await scene()
  env.VAULT_KEYS = stranger
  expect(await refusalOf(look())).toBe('unavailable')
  await expect(marksOf(named.pseudonym)).rejects.toThrow('unavailable')
  await expect(openByCode({ ...anonymous, address })).rejects.toThrow('wrong_passphrase')
  const read = await as(dispatcher.token).reports.detail({ params: { reportId: String(report._id) } })
  expect(read.number).toBe(report.number)
  const auditor = await buildStaff({ role: 'auditor' })
  const { items } = await as(auditor.token).vault.list({ query: {} })
  expect(items).toMatchObject([{ reason: '检察机关来函核实', looks: [] }])
})

test('a start without the vault’s key is refused and the key named, whatever keys personal data has', async () => {
  await ensureKeys()
  expect(await VaultKeyCheck.countDocuments()).toBe(1)
  env.VAULT_KEYS = stranger
  await expect(ensureKeys()).rejects.toThrow(
    'The key older of the vault is missing or wrong: give it back in VAULT_KEYS',
  )
  env.VAULT_KEYS = older
  await ensureKeys()
  expect(await KeyCheck.countDocuments()).toBe(1)
})

test('the same bytes in both settings are different keys all the same', async () => {
  env.PERSONAL_KEYS = older
  const { pseudonym } = await buildIdentity({ mode: 'real_name', persons: [person] })
  const entry = (await VaultEntry.findOne().lean())!
  expect(() => personalFields.name.open(entry.identitySealed)).toThrow()
  const { documentHashes, phoneHashes } = await marksOf(pseudonym)
  expect([...entry.documentHashes, ...entry.phoneHashes]).not.toContain(documentHashes[0])
  expect([...entry.documentHashes, ...entry.phoneHashes]).not.toContain(phoneHashes[0])
})

test('an entry that was altered, or exchanged for that of another, opens to nobody', async () => {
  const { look, named, other } = await scene()
  const find = async (pseudonym: string) => {
    for (const entry of await VaultEntry.find().lean())
      if (entry.pseudonymHash === vaultData.under.hash('pseudonym', pseudonym)) return entry
    throw new Error('no such entry')
  }
  const { _id, identitySealed } = await find(named.pseudonym)
  const put = (sealed: string) => VaultEntry.updateOne({ _id }, { $set: { identitySealed: sealed } })
  await put(identitySealed.slice(0, -4) + (identitySealed.endsWith('AAAA') ? 'BBBB' : 'AAAA'))
  expect(await refusalOf(look())).toBe('internal')
  await put((await find(other.pseudonym)).identitySealed)
  expect(await refusalOf(look())).toBe('internal')
  await put(identitySealed)
  expect((await look()).persons).toEqual([person])
})

test('hashes put into the entry of another give nobody their tip-off', async () => {
  const { named } = await scene()
  const thief = await buildResident()
  const own = await buildIdentity()
  const mine = (await VaultEntry.findOne({ codeHash: vaultData.under.hash('code', own.code) }).lean())!
  await VaultEntry.deleteOne({ _id: mine._id })
  await VaultEntry.updateOne(
    { pseudonymHash: vaultData.under.hash('pseudonym', named.pseudonym) },
    {
      $set: {
        accountHash: vaultData.under.hash('account', String(thief.account._id)),
        codeHash: mine.codeHash,
        passphraseSealed: mine.passphraseSealed,
      },
    },
  )
  await expect(openByCode({ ...own, address })).rejects.toThrow('wrong_passphrase')
  expect(await pseudonymsOf(String(thief.account._id))).toEqual([])
})

test('of who tipped off nothing stands in the database, nor when, nor how many they were', async () => {
  const { accountId } = await scene()
  const sendingId = randomUUID()
  await buildIdentity({
    sendingId,
    mode: 'real_name',
    accountId,
    deviceId: 'device-4711',
    persons: [person, { ...person, name: '第五文华', documentKind: 'passport', documentNumber: 'QX98127364' }],
    exactPlace: { pointWgs84: { longitude: 114.2371234, latitude: 22.5571234 }, accuracyMetres: 5 },
  })
  const anonymous = await keepIdentity(identityGiven())
  const entries = await VaultEntry.collection.find({}).toArray()
  const dump = Buffer.concat(entries.map((entry) => Buffer.from(BSON.serialize(entry)))).toString('latin1')
  const whole: Buffer[] = []
  for (const { name } of await mongoose.connection.db!.listCollections().toArray())
    for await (const document of mongoose.connection.db!.collection(name).find({}))
      whole.push(Buffer.from(BSON.serialize(document)))
  const everything = Buffer.concat(whole)
  const markers = [person.name, person.documentNumber, person.phone, '第五文华', 'QX98127364', 'device-4711', sendingId]
  markers.push('114.2371234', anonymous.code!, anonymous.code!.replace('-', ''), anonymous.passphrase!.join(''))
  markers.push('检察机关来函核实', '刑事诉讼法', '同意启封')
  expect(markers.filter((marker) => everything.includes(marker))).toEqual([])
  expect(dump).not.toContain(accountId)
  expect(dump).not.toContain(anonymous.pseudonym)
  expect(entries.flatMap(Object.values).filter((value) => value instanceof Date)).toEqual([])
  expect(new Set(entries.map(({ identitySealed }) => (identitySealed as string).length)).size).toBe(1)
})
