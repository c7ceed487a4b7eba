import { clock } from '../platform/clock.ts'
import { DemoRecord, demoId } from './demo-record.model.ts'
import { randomFrom } from './random.ts'
import { seedAreas } from './seed-areas.ts'
import { beginStory } from './stories/begin-story.ts'
import { gatherCast } from './stories/cast.ts'
import { plots } from './stories/plot.ts'
import { tellStory } from './stories/tell-story.ts'

const dayMilliseconds = 86_400_000

/** The demo's reports, told one after the other up to the present. A seeding that was cut off goes on where it was. */
export const seedReports = async (stopped: () => boolean = () => false) => {
  const now = clock.now()
  const record = await DemoRecord.findOneAndUpdate(
    { _id: demoId },
    { $setOnInsert: { storiesTold: 0 } },
    { upsert: true, returnDocument: 'after' },
  ).lean()
  const all = plots(randomFrom(200))
  const told = record?.storiesTold ?? 0
  if (told >= all.length) return
  const cast = await gatherCast()
  const grids = [...(await seedAreas()).values()].filter(({ level }) => level === 'grid')
  for (const [number, plot] of all.entries()) {
    if (number < told) continue
    if (stopped()) return
    const random = randomFrom(7_000 + number)
    const reporter = plot.reporter === 'demo' ? cast.demoResident : random.pick(cast.residents)
    const at = new Date(now.getTime() - plot.daysAgo * dayMilliseconds)
    const report = await beginStory({ plot, number, reporter, grids, random, at })
    await tellStory({ plot, cast, random, reporter, now }, report)
    await DemoRecord.updateOne({ _id: demoId }, { $set: { storiesTold: number + 1 } })
  }
}
