import mongoose, { type Schema, type SchemaType } from 'mongoose'
import './app.ts'
import { sealedModels } from './platform/personal-registry.ts'

/** No personal data, or what is gone soon, or stays under its own key. */
const others = [
  'Account.passwordHash',
  'PhoneCode.codeHash',
  'PhoneCode.phoneHash',
  'PledgeSignature.deviceHash',
  'Session.currentHash',
  'Session.previousHash',
  'AuditHead.prunedHash',
  'KeyCheck.sealed',
  'VaultKeyCheck.sealed',
]
const looksSealed = /(?:^|\.)(?:sealed|\w+Sealed|\w+Hash|\w+Hashes)$/

const pathsOf = (schema: Schema, before = ''): string[] =>
  Object.entries(schema.paths as Record<string, SchemaType & { schema?: Schema }>).flatMap(([path, type]) =>
    type.schema ? pathsOf(type.schema, `${before}${path}.`) : [before + path],
  )

const found = Object.values(mongoose.models).flatMap(({ modelName, schema }) =>
  pathsOf(schema)
    .filter((path) => looksSealed.test(path) && !path.endsWith('dHash'))
    .map((path) => `${modelName}.${path}`),
)
const registered = sealedModels.flatMap(({ model, seals, hashes = {} }) =>
  [...Object.keys(seals), ...Object.keys(hashes)].map((path) => `${model.modelName}.${path}`),
)

test('every field that is sealed or hashed is registered, so that it follows to a new key', () => {
  expect(found).toContain('Account.phoneSealed')
  expect(found.filter((path) => !registered.includes(path) && !others.includes(path))).toEqual([])
})

test('every registered path is there, and every hash stands beside what it is made from', () => {
  const all = Object.values(mongoose.models).flatMap(({ modelName, schema }) =>
    pathsOf(schema).map((path) => `${modelName}.${path}`),
  )
  expect(registered.filter((path) => !all.includes(path))).toEqual([])
  for (const { seals, hashes = {} } of sealedModels)
    for (const [path, { from }] of Object.entries(hashes))
      expect(seals).toHaveProperty([[...path.split('.').slice(0, -1), from].join('.')])
})
