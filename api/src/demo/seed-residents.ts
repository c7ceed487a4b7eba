import { dwellingsOfBuildings } from '../features/addresses/find-dwellings.ts'
import { searchBuildings } from '../features/addresses/search-buildings.ts'
import type { AreaRef } from '../features/areas/area-refs.ts'
import { clock } from '../platform/clock.ts'
import { homeGridPrefix, residentPhone } from './demo-logins.ts'
import { DemoRecord, demoId } from './demo-record.model.ts'
import { randomFrom } from './random.ts'
import { planHouseholds, type Home } from './residents/plan-households.ts'
import { settleSomeLeads } from './residents/settle-some-leads.ts'
import { tellStep } from './residents/tell-step.ts'
import { seedAreas } from './seed-areas.ts'
import { gatherCast, type Cast } from './stories/cast.ts'

const homeCommunity = '0202'
/** So many dwellings at a time: the filings of one stay in their order. */
const lanes = 8

/** Who lives in the demo's homes, as they declared it and workers verified it. A seeding cut off goes on where it was. */
export const seedResidents = async (stopped: () => boolean = () => false) => {
  const record = await DemoRecord.findOneAndUpdate(
    { _id: demoId },
    { $setOnInsert: { residentsFrom: null } },
    { upsert: true, returnDocument: 'after' },
  ).lean()
  if (record?.residentsAt) return
  const now = record?.residentsFrom ?? clock.now()
  await DemoRecord.updateOne({ _id: demoId }, { $set: { residentsFrom: now } })
  const cast = await gatherCast()
  const steps = await planDemo(cast, now)
  let told = record?.residentsTold ?? 0
  for (; told < steps.length; told += lanes) {
    if (stopped()) return
    const together = steps.slice(told, told + lanes).map((step, at) => ({ step, number: told + at }))
    const tell = ({ step, number }: (typeof together)[number]) => tellStep(step, number, cast, now)
    if (new Set(together.map(({ step }) => step.dwelling.id)).size === together.length)
      await Promise.all(together.map(tell))
    else for (const each of together) await tell(each)
    await DemoRecord.updateOne({ _id: demoId }, { $set: { residentsTold: told + lanes } })
  }
  const grid = [...(await seedAreas()).values()].find(({ code }) => code.startsWith(homeGridPrefix))!
  await settleSomeLeads(cast, grid.id)
  await DemoRecord.updateOne({ _id: demoId }, { $set: { residentsAt: clock.now() } })
}

export const planDemo = async (cast: Cast, now: Date) =>
  planHouseholds(await homesOf(cast, await seedAreas()), residentPhone, now, randomFrom(900))

const mostBuildings = 500

/** The homes of the community, in the order of their addresses. */
const homesOf = async ({ staff }: Cast, areas: Map<string, AreaRef>): Promise<Home[]> => {
  const admin = [...staff.values()].find(({ role }) => role === 'admin')!
  const areaId = areas.get(homeCommunity)!.id
  const { items } = await searchBuildings(admin, { q: '', areaId, limit: mostBuildings })
  const gridCodes = new Map([...areas.values()].map(({ id, code }) => [id, code]))
  const homes: Home[] = []
  for (const { id } of items)
    for await (const dwelling of dwellingsOfBuildings([id]))
      if (dwelling.gridId) homes.push({ dwelling, gridCode: gridCodes.get(dwelling.gridId)! })
  return homes
}
