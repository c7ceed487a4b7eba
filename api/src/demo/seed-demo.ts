import { clock } from '../platform/clock.ts'
import { DemoRecord, demoId } from './demo-record.model.ts'
import { seedAddresses } from './seed-addresses.ts'
import { seedAreas } from './seed-areas.ts'
import { seedCalendars } from './seed-calendars.ts'
import { seedCatalogue } from './seed-catalogue.ts'
import { seedDoorPlates } from './seed-door-plates.ts'
import { seedSchemes } from './seed-schemes.ts'
import { seedDepartments, seedStaff } from './seed-staff.ts'

/** The demo district without its reports. Each write is safe to repeat, so a seeding that was cut off is begun again. */
export const seedDemo = async () => {
  const record = await DemoRecord.findById(demoId).lean()
  if (record?.peopleAt && record.homesAt) return
  const areas = await seedAreas()
  if (!record?.peopleAt) {
    const departmentIds = await seedDepartments()
    await seedStaff(areas, departmentIds)
    await seedCatalogue(departmentIds)
    await seedSchemes()
    await seedDoorPlates(areas)
    await seedCalendars()
    await mark({ peopleAt: clock.now() })
  }
  if (!record?.homesAt) {
    await seedAddresses(areas)
    await mark({ homesAt: clock.now() })
  }
}

const mark = (done: { peopleAt: Date } | { homesAt: Date }) =>
  DemoRecord.updateOne({ _id: demoId }, { $set: done }, { upsert: true })
