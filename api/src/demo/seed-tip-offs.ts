import type { Actor } from '../http/actor.ts'
import type { Point } from '../features/areas/shape.ts'
import type { ReportDocument } from '../features/reports/report.fields.ts'
import { sealedOf } from '../features/reports/sealed/sealed-reports.ts'
import { decideArrival } from '../features/tip-offs/facts/decide-arrival.ts'
import { joinFact } from '../features/tip-offs/facts/join-fact.ts'
import { clock } from '../platform/clock.ts'
import { homeGridPrefix } from './demo-logins.ts'
import { DemoRecord, demoId } from './demo-record.model.ts'
import { pointsInGrid } from './points-in-grid.ts'
import { randomFrom } from './random.ts'
import { madeUpPeople } from './residents/made-up-people.ts'
import { seedAreas } from './seed-areas.ts'
import { gatherCast, officerOf, type Cast } from './stories/cast.ts'
import { beginTipOff } from './tip-offs/begin-tip-off.ts'
import { tipOffPlots, type TipOffPlot } from './tip-offs/plots.ts'
import { tellTipOff } from './tip-offs/tell-tip-off.ts'

const dayMilliseconds = 86_400_000

/** The demo's tip-offs, told one after the other up to the present. A seeding that was cut off goes on where it was. */
export const seedTipOffs = async (stopped: () => boolean = () => false) => {
  const record = await DemoRecord.findOneAndUpdate(
    { _id: demoId },
    { $setOnInsert: { tipOffsTold: 0 } },
    { upsert: true, returnDocument: 'after' },
  ).lean()
  const told = record?.tipOffsTold ?? 0
  if (told > tipOffPlots.length) return
  const now = clock.now()
  const cast = await gatherCast()
  const placeOf = await places()
  const tipsters: Actor[] = []
  for (const [number, plot] of tipOffPlots.entries()) {
    if (stopped()) return
    const random = randomFrom(9_000 + number)
    const { adult } = madeUpPeople(randomFrom(9_500 + number))
    const person = adult('self')
    const tipster = await beginTipOff({
      ...{ plot, number, ...placeOf(plot, number) },
      by: plot.byDemoResident ? cast.demoResident : cast.residents[number % cast.residents.length]!,
      person: { ...person, phone: person.phone! },
      at: new Date(now.getTime() - plot.daysAgo * dayMilliseconds),
    })
    tipsters.push(tipster)
    if (number < told) continue
    await tellTipOff({ plot, number, tipster, cast, random, now })
    await DemoRecord.updateOne({ _id: demoId }, { $set: { tipOffsTold: number + 1 } })
  }
  await joinFacts(cast, tipsters)
  await DemoRecord.updateOne({ _id: demoId }, { $set: { tipOffsTold: tipOffPlots.length + 1 } })
}

/** In the grids of the home community; tip-offs of one fact at one place. */
const places = async () => {
  const grids = [...(await seedAreas()).values()].filter(
    ({ level, code }) => level === 'grid' && code.startsWith(homeGridPrefix.slice(0, 4)),
  )
  const points = new Map<string, { gridId: string; point: Point }>()
  for (const [number, { fact }] of tipOffPlots.entries()) {
    const key = fact ?? String(number)
    const grid = grids[number % grids.length]!
    const [point] = (await pointsInGrid(grid.id, 1, randomFrom(9_900 + number))) as [Point]
    if (!points.has(key)) points.set(key, { gridId: grid.id, point })
  }
  return ({ fact }: TipOffPlot, number: number) => points.get(fact ?? String(number))!
}

/** As an officer of the community who has compared them. */
const joinFacts = async (cast: Cast, tipsters: readonly Actor[]) => {
  for (const [number, plot] of tipOffPlots.entries()) {
    const first = tipOffPlots.findIndex(({ fact }) => fact !== undefined && fact === plot.fact)
    if (first < 0 || first === number) continue
    const [own, other] = await Promise.all([sealedOf(tipsters[number]!.id), sealedOf(tipsters[first]!.id)])
    const [report, begun] = [own, other] as [ReportDocument, ReportDocument]
    const officer = officerOf(cast, report)
    const why = '同一家店、同一批冷冻肉，时间相近'
    await joinFact(officer, String(report._id), { otherId: String(begun._id), same: true, why })
    if (plot.arrival)
      await decideArrival(officer, String(report._id), {
        arrival: plot.arrival,
        why: '提供了旧标签的照片，是处罚的关键证据',
      })
  }
}
