import { clock } from '../platform/clock.ts'
import { DemoRecord, demoId } from './demo-record.model.ts'
import { seedAreas } from './seed-areas.ts'
import { seedCalendars } from './seed-calendars.ts'
import { seedCatalogue } from './seed-catalogue.ts'
import { seedDoorPlates } from './seed-door-plates.ts'
import { seedDepartments, seedStaff } from './seed-staff.ts'

/** The demo district without its reports. Each write is safe to repeat, so a seeding that was cut off is begun again. */
export const seedDemo = async () => {
  const record = await DemoRecord.findById(demoId).lean()
  if (record?.peopleAt) return
  const areas = await seedAreas()
  const departmentIds = await seedDepartments()
  await seedStaff(areas, departmentIds)
  await seedCatalogue(departmentIds)
  await seedDoorPlates(areas)
  await seedCalendars()
  await DemoRecord.updateOne({ _id: demoId }, { $set: { peopleAt: clock.now() } }, { upsert: true })
}
