import { model, Schema } from 'mongoose'
import { useDatabase } from '../../test/app.ts'
import { env } from '../env.ts'
import { ensureKeys } from './ensure-keys.ts'
import { KeyCheck } from './key-check.model.ts'
import { personalFields } from './personal-fields.ts'
import { registerSealed, registerSealedFiles } from './personal-registry.ts'
import { keyIdOf, KeyMissing, openBytes, sealBytes } from './personal.ts'
import { resealPersonal, retireKey } from './reseal-personal.ts'

const { phone, documentNumber } = personalFields

const Person = model(
  'TestPerson',
  new Schema({
    kind: String,
    numberSealed: String,
    numberHash: String,
    phoneSealed: String,
    aliasesSealed: { type: [String], default: undefined },
    faceSealed: Buffer,
    phones: { type: [{ _id: false, sealed: String, hash: String, parts: { type: [String], default: undefined } }] },
  }),
)
registerSealed({
  model: Person,
  seals: {
    numberSealed: 'document-number',
    phoneSealed: 'phone',
    aliasesSealed: 'name',
    faceSealed: 'face',
    'phones.sealed': 'phone',
  },
  hashes: {
    numberHash: { from: 'numberSealed', hash: (value, { kind }) => documentNumber.hash(String(kind), value) },
    'phones.hash': { from: 'sealed', hash: (value) => phone.hash(value) },
    'phones.parts': { from: 'sealed', hash: (value) => [phone.hash(value.slice(0, 3)), phone.hash(value.slice(-4))] },
  },
})
const files = new Map<string, Buffer>()
registerSealedFiles({
  name: 'test files',
  use: 'photo',
  walk: async function* () {
    for (const [name, sealed] of files) yield { sealed, replace: async (bytes) => void files.set(name, bytes) }
  },
})

useDatabase()
const given = env.PERSONAL_KEYS
afterEach(() => {
  env.PERSONAL_KEYS = given
  files.clear()
})
const key = (letter: string) => `${letter}:${Buffer.alloc(32, letter).toString('base64url')}`
const use = (...letters: string[]) => {
  env.PERSONAL_KEYS = letters.map(key).join(',')
}
const addPerson = (last: string) =>
  Person.create({
    kind: 'passport',
    numberSealed: documentNumber.seal(`E1234567${last}`),
    numberHash: documentNumber.hash('passport', `E1234567${last}`),
    phones: [
      { sealed: phone.seal(`1380000000${last}`), hash: phone.hash(`1380000000${last}`), parts: [phone.hash('138')] },
      { sealed: phone.seal('13900000000') },
    ],
  })
const valuesPerPerson = 6

test('all that is sealed or hashed follows to the new key, files too, and a second run finds nothing', async () => {
  use('a')
  await Promise.all(['1', '2', '3'].map(addPerson))
  files.set('one', sealBytes('photo', Buffer.from('a photo')))
  use('b', 'a')
  await addPerson('4')
  expect(await resealPersonal()).toEqual({ resealed: 3 * valuesPerPerson + 1, left: 0 })
  expect(await resealPersonal()).toEqual({ resealed: 0, left: 0 })
  use('b')
  const person = await Person.findOne({ numberHash: documentNumber.hash('passport', 'E12345672') }).lean()
  expect(documentNumber.open(person!.numberSealed!)).toBe('E12345672')
  expect(person!.phones.map(({ sealed }) => phone.open(sealed!))).toEqual(['13800000002', '13900000000'])
  expect(person!.phones[0]!.parts).toEqual([phone.hash('138'), phone.hash('0002')])
  expect(person!.phones[1]!.hash).toBeUndefined()
  expect(person!.phoneSealed).toBeUndefined()
  expect(openBytes('photo', files.get('one')!).toString()).toBe('a photo')
})

test('arrays of sealed texts and sealed bytes follow, too', async () => {
  use('a')
  const aliasesSealed = ['小王', '大王'].map(personalFields.name.seal)
  await Person.create({ aliasesSealed, faceSealed: sealBytes('face', Buffer.from('a face')) })
  use('b', 'a')
  expect(await resealPersonal()).toEqual({ resealed: 2, left: 0 })
  use('b')
  const person = await Person.findOne()
  expect(person!.aliasesSealed!.map(personalFields.name.open)).toEqual(['小王', '大王'])
  expect(openBytes('face', person!.faceSealed!).toString()).toBe('a face')
})

test('two runs at once and one that was cut off in between end the same', async () => {
  use('a')
  await Promise.all(['1', '2', '3', '4'].map(addPerson))
  use('b', 'a')
  await Person.collection.updateOne({}, { $set: { phoneSealed: phone.seal('13811112222') } })
  await Promise.all([resealPersonal(), resealPersonal()])
  expect(await resealPersonal()).toEqual({ resealed: 0, left: 0 })
  const people = await Person.find().lean()
  expect(people.every(({ numberSealed }) => keyIdOf(numberSealed!) === 'b')).toBe(true)
})

test('without the older key nothing is changed', async () => {
  use('a')
  await addPerson('1')
  const before = await Person.find().lean()
  use('b')
  await expect(resealPersonal()).rejects.toThrow(KeyMissing)
  expect(await Person.find().lean()).toEqual(before)
})

test('a key is retired only when nothing is under it, and never the current one', async () => {
  use('a')
  await ensureKeys()
  await addPerson('1')
  await expect(retireKey('a')).rejects.toThrow('current key')
  use('b', 'a')
  await ensureKeys()
  await expect(retireKey('c')).rejects.toThrow('never was')
  await retireKey('a')
  expect((await KeyCheck.findById('a').lean())!.retiredAt).not.toBeNull()
  use('b')
  await ensureKeys()
})

test('what cannot follow, because another document holds its new hash, is counted and keeps its key', async () => {
  await Person.collection.createIndex({ numberHash: 1 }, { unique: true, sparse: true })
  use('a')
  await ensureKeys()
  await addPerson('1')
  use('b', 'a')
  await addPerson('1')
  expect((await resealPersonal()).left).toBeGreaterThan(0)
  await expect(retireKey('a')).rejects.toThrow('still under an older key')
  await Person.collection.dropIndex('numberHash_1')
})
