import { env } from '../../env.ts'
import { useDatabase } from '../../../test/app.ts'
import { keyIdOf } from '../../platform/personal.ts'
import { resealPersonal, retireKey } from '../../platform/reseal-personal.ts'
import { buildMatter } from '../catalogue/build-matter.ts'
import { buildScheme } from './build-scheme.ts'
import { renewChains } from './renew-chains.ts'
import { Scheme, type SchemeRecord } from './scheme.model.ts'
import { verifySchemes } from './verify-schemes.ts'

useDatabase()
const given = env.PERSONAL_KEYS
const use = (...letters: string[]) => {
  env.PERSONAL_KEYS = letters.map((letter) => `${letter}:${Buffer.alloc(32, letter).toString('base64url')}`).join(',')
}
beforeEach(() => use('a'))
afterEach(() => {
  env.PERSONAL_KEYS = given
})

const keyIds = async () =>
  (await Scheme.find().sort({ key: 1, version: 1 }).lean<SchemeRecord[]>()).flatMap(({ course }) =>
    course.map(({ hash }) => keyIdOf(hash)),
  )

test('versions follow to a new key, and hold without the old one', async () => {
  await buildMatter()
  await buildScheme()
  use('b', 'a')
  await buildScheme()
  expect(await keyIds()).toEqual(['a', 'b'])
  expect((await verifySchemes()).difference).toBeNull()
  expect(await resealPersonal()).toMatchObject({ left: 0 })
  expect(await renewChains()).toEqual({ resealed: 0, left: 0 })
  expect(await keyIds()).toEqual(['b', 'b'])
  use('b')
  expect((await verifySchemes()).difference).toBeNull()
})

test('a version that was changed is not covered up by a new key; others follow', async () => {
  await buildMatter()
  await buildScheme()
  await buildScheme({ key: 'other-scheme' })
  await Scheme.collection.updateOne({ key: 'market-test' }, { $set: { capCaseFen: 1 } })
  use('b', 'a')
  await expect(retireKey('a')).rejects.toThrow('still under an older key')
  expect(await keyIds()).toEqual(['a', 'b'])
  expect((await verifySchemes()).difference).toMatchObject({ where: '奖励办法 market-test 第 1 版', kind: 'chain' })
})
