import { useDatabase } from '../../../test/app.ts'
import { buildBuilding } from '../addresses/build-dwellings.ts'
import { buildDistrict } from '../areas/build-area.ts'
import { Building } from '../addresses/building.model.ts'
import { applyVerified } from './apply-verified.ts'
import { arrivalOf, buildEntry, verifiedFacts } from './build-entry.ts'
import { DwellingRecord } from './dwelling-record.model.ts'
import { ensurePersons } from './ensure-persons.ts'
import { Entry } from './entry.model.ts'
import { endedEntriesBefore, eraseEntries, erasePerson, hasEntries } from './erase.ts'
import { followGrids } from './follow-grids.ts'
import { openPersons } from './open-persons.ts'
import { Person } from './person.model.ts'
import { presentPersons } from './present-persons.ts'
import { present } from './present.ts'
import { Verification } from './verification.model.ts'

useDatabase()
const tombstone = { at: new Date('2026-11-01'), why: '保存期限届满' }

const scene = async () => {
  const { idOf } = await buildDistrict()
  const { dwellings, buildingId } = await buildBuilding({ gridId: idOf('010101(A)') })
  const dwelling = dwellings[0]!
  const lived = await buildEntry({ dwelling, accountId: 'a'.repeat(24) })
  const departures = [{ entryId: lived.entryId, until: '2026-03-01' }]
  const leave = verifiedFacts(dwelling, { kind: 'move_out', departures })
  return { idOf, dwelling, buildingId, ...lived, leave }
}

test('of an erased person nothing is left but that there was one, and the document makes a new person', async () => {
  const { personId, person } = await scene()
  expect(await erasePerson(personId, tombstone)).toBe(true)
  expect(await erasePerson(personId, tombstone)).toBe(false)
  expect(await openPersons([personId])).toEqual(new Map())
  expect((await presentPersons([personId])).get(personId)).toMatchObject({ nameMasked: '已删除', documentMasked: '' })
  const left = await Person.findById(personId).lean()
  expect(left).toMatchObject({ nameSealed: null, numberSealed: null, nameHash: null, accountIds: [], tombstone })
  expect(left).not.toHaveProperty('documentHash')
  const [again] = await ensurePersons([person])
  expect(again).not.toBe(personId)
})

test('two erased people do not stand in each other’s way', async () => {
  const { personId, dwelling } = await scene()
  const other = await buildEntry({ dwelling })
  expect(await erasePerson(personId, tombstone)).toBe(true)
  expect(await erasePerson(other.personId, tombstone)).toBe(true)
})

test('a stay that lasts is not erased, one that ended is, for good', async () => {
  const { personId, entryId, dwelling, person, verified, leave } = await scene()
  expect(await eraseEntries([entryId], tombstone)).toBe(0)
  await applyVerified(leave)
  expect(await endedEntriesBefore('2026-03-01')).toEqual([])
  expect(await endedEntriesBefore('2026-03-02')).toEqual([
    { entryId, personId, dwellingId: dwelling.id, until: '2026-03-01' },
  ])
  expect(await eraseEntries([entryId], tombstone)).toBe(1)
  expect(await eraseEntries([entryId], tombstone)).toBe(0)
  expect(await hasEntries(personId)).toBe(false)
  for (const each of [verified, leave]) await applyVerified(each)
  expect(await hasEntries(personId)).toBe(false)
  expect(JSON.stringify(await Verification.find().lean())).not.toContain(personId)
  expect(JSON.stringify(await Entry.find().lean())).not.toContain(personId)
  await applyVerified(verifiedFacts(dwelling, { arrivals: [arrivalOf(person, { since: '2026-05-01' })] }))
  expect((await present([dwelling.id])).get(dwelling.id)).toMatchObject([{ personId, since: '2026-05-01' }])
})

test('erasing a stay leaves the next one of the same person in the same dwelling', async () => {
  const { personId, entryId, dwelling, person, leave } = await scene()
  const back = { ...leave, arrivals: [arrivalOf(person, { since: '2026-03-01' })] }
  await applyVerified(back)
  expect(await eraseEntries([entryId], tombstone)).toBe(1)
  await applyVerified(back)
  await applyVerified(verifiedFacts(dwelling, { kind: 'renewal', lease: { from: '2026-04-01', until: '2027-04-01' } }))
  expect((await present([dwelling.id])).get(dwelling.id)).toMatchObject([{ personId, since: '2026-03-01' }])
  expect(await DwellingRecord.findById(dwelling.id).lean()).toMatchObject({ people: 1, state: 'occupied' })
})

test('when a building comes to lie in another grid, its part of the register follows', async () => {
  const { idOf, dwelling, buildingId, entryId } = await scene()
  const gridId = idOf('010102(A)')
  const areaIds = [...dwelling.areaIds.slice(0, -1), gridId]
  await Building.updateOne({ _id: buildingId }, { $set: { gridId, areaIds } })
  await followGrids()
  expect(await Entry.findById(entryId).lean()).toMatchObject({ gridId, areaIds })
  expect(await DwellingRecord.findById(dwelling.id).lean()).toMatchObject({ gridId, areaIds })
})
