import { useDatabase } from '../../../test/app.ts'
import { env } from '../../env.ts'
import { resealPersonal } from '../../platform/reseal-personal.ts'
import { buildBuilding } from '../addresses/build-dwellings.ts'
import { buildEntry, personFacts } from './build-entry.ts'
import { ensurePersons } from './ensure-persons.ts'
import { openPersons } from './open-persons.ts'
import { Person } from './person.model.ts'

useDatabase()
const given = env.PERSONAL_KEYS
afterEach(() => {
  env.PERSONAL_KEYS = given
})
const use = (...letters: string[]) => {
  env.PERSONAL_KEYS = letters.map((each) => `${each}:${Buffer.alloc(32, each).toString('base64url')}`).join(',')
}

test('a person is the same person before, while and after the keys change, and then without the old one', async () => {
  const person = personFacts({ guardian: { name: '陈大同', phone: '13900000009', relation: 'parent' } })
  use('a')
  const { dwellings } = await buildBuilding()
  const { personId } = await buildEntry({ dwelling: dwellings[0]!, person })
  const isKnown = async () => {
    expect(await ensurePersons([person])).toEqual([personId])
    expect((await openPersons([personId])).get(personId)).toEqual(person)
  }
  use('b', 'a')
  await isKnown()
  expect((await resealPersonal()).left).toBe(0)
  await isKnown()
  use('b')
  await isKnown()
  expect(JSON.stringify(await Person.find().lean())).not.toMatch(/"a\./)
  use('c')
  await expect(openPersons([personId])).rejects.toThrow('The key b of personal data is missing')
})
