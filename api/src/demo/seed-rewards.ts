import type { Actor } from '../http/actor.ts'
import { Problem } from '../http/problem.ts'
import { appropriate } from '../features/ledger/appropriate.ts'
import { sealedByPseudonyms } from '../features/reports/sealed/sealed-reports.ts'
import { yearOf } from '../features/rewards/decision/put-question.ts'
import { schemesInForce } from '../features/schemes/find-schemes.ts'
import { factIdOf, factOf } from '../features/tip-offs/fact-of.ts'
import { listSignals } from '../features/tip-offs/signals/list-signals.ts'
import { settleSignal } from '../features/tip-offs/signals/settle-signal.ts'
import { pseudonymOf } from '../features/vault/pseudonym-of.ts'
import { giveKey, tipsterOf } from '../features/vault/tip-key.ts'
import { clock } from '../platform/clock.ts'
import { log } from '../platform/log.ts'
import { atMoment } from './at-moment.ts'
import { DemoRecord, demoId } from './demo-record.model.ts'
import { randomFrom } from './random.ts'
import { officesOf, type Offices } from './rewards/offices.ts'
import { placeOf } from './rewards/place-of.ts'
import { rewardPlots, type RewardPlot, type RewardStep } from './rewards/reward-plots.ts'
import { takeStep } from './rewards/tell-reward.ts'
import { gatherCast, type Cast } from './stories/cast.ts'
import { beginTipOff } from './tip-offs/begin-tip-off.ts'
import { demoUuid } from './tip-offs/demo-uuid.ts'
import type { TipOffPlot } from './tip-offs/plots.ts'
import { tellTipOff } from './tip-offs/tell-tip-off.ts'
import { madeUpPeople } from './residents/made-up-people.ts'

const dayMilliseconds = 86_400_000
const moneyFen = 300_000_000
/** Behind those the tip-offs of their own seeding are called by. */
const ownFrom = 100

/** The demo’s rewards, step by step in the order of time up to the present. One that was cut off goes on where it was. */
export const seedRewards = async (stopped: () => boolean = () => false) => {
  const record = await DemoRecord.findById(demoId).lean()
  if (record?.rewardsAt) return
  const now = clock.now()
  const cast = await gatherCast()
  const offices = officesOf(cast)
  const done = record?.rewardsTold ?? 0
  await giveMoney(offices.second, now)
  const tellings: Course[] = []
  for (const [number, plot] of rewardPlots.entries()) {
    if (stopped()) return
    const tipster =
      typeof plot.tipOff === 'number'
        ? pseudonymOf(demoUuid(String(plot.tipOff)))
        : await tell(plot.tipOff, number, cast, now)
    tellings.push(await courseOf({ plot, number, tipster, offices }))
  }
  await clearSignals(
    offices,
    tellings.flatMap(({ reportIds }) => reportIds),
  )
  const all = tellings.flatMap(({ steps }) => steps).sort((a, b) => a.at.getTime() - b.at.getTime())
  for (const [place, { at, take, telling }] of all.filter((step) => step.at < now).entries()) {
    if (stopped()) return
    if (place < done) continue
    await atMoment(at, () => takeStep(telling, take)).catch(leaveOut)
    await DemoRecord.updateOne({ _id: demoId }, { $set: { rewardsTold: place + 1 } }, { upsert: true })
  }
  await DemoRecord.updateOne({ _id: demoId }, { $set: { rewardsAt: clock.now() } }, { upsert: true })
}

/** Somebody at the desk was faster, or it was taken before a crash. */
const leaveOut = (error: unknown) => {
  if (!(error instanceof Problem)) throw error
  log.info({ code: error.code }, 'a step of a reward of the demo was left out')
}

type Telling = Parameters<typeof takeStep>[0]
type Course = { reportIds: string[]; steps: { at: Date; take: RewardStep['take']; telling: Telling }[] }
type Told = { plot: RewardPlot; number: number; tipster: string; offices: Offices }

const courseOf = async ({ plot, number, tipster, offices }: Told): Promise<Course> => {
  const [report] = await sealedByPseudonyms([tipster])
  if (!report) return { reportIds: [], steps: [] }
  const factId = await factIdOf(report.reportId)
  const { members } = await factOf(factId)
  const closed = members.flatMap(({ closedAt }) => (closedAt ? [closedAt.getTime()] : []))
  const reportIds = members.map(({ reportId }) => reportId)
  if (closed.length === 0) return { reportIds, steps: [] }
  const telling = { plot, number, factId, offices }
  let at = Math.max(...closed)
  const steps = plot.course.map(({ days, take }) => {
    at += days * dayMilliseconds
    return { at: new Date(at), take, telling }
  })
  return { reportIds, steps }
}

/** A tip-off of this seeding’s own, from its submission to its end. */
const tell = async (plot: TipOffPlot, place: number, cast: Cast, now: Date) => {
  const number = ownFrom + place
  const tipster = (await begunBefore(number)) ?? (await begin(plot, number, cast, now))
  await tellTipOff({ plot, number, tipster, cast, random: randomFrom(9_800 + number), now })
  return tipster.id
}

const begunBefore = async (number: number) => {
  const pseudonym = pseudonymOf(demoUuid(String(number)))
  const [report] = await sealedByPseudonyms([pseudonym])
  return report ? tipsterOf(giveKey(pseudonym).key) : null
}

const begin = async (plot: TipOffPlot, number: number, cast: Cast, now: Date) => {
  const person = madeUpPeople(randomFrom(9_700 + number)).adult('self')
  return beginTipOff({
    ...{ plot, number, ...(await placeOf(number)) },
    by: cast.residents[(number + 20) % cast.residents.length]!,
    person: { ...person, phone: person.phone! },
    at: new Date(now.getTime() - plot.daysAgo * dayMilliseconds),
  })
}

const giveMoney = async (by: Actor, now: Date) => {
  const year = yearOf(now)
  for (const { key } of await schemesInForce())
    for (const each of [year - 1, year])
      await appropriate(by, {
        submissionId: demoUuid(`money ${key} ${each}`),
        schemeKey: key,
        year: each,
        amountFen: moneyFen,
        document: `虚构财〔${each}〕16 号 举报奖励专项`,
      })
}

/** Somebody has looked at what the made-up pictures have in common. */
const clearSignals = async ({ auditor }: Offices, reportIds: string[]) => {
  const { items } = await listSignals(auditor, { settled: false, limit: 100 })
  for (const { id } of items.filter(({ reportId }) => reportIds.includes(reportId)))
    await settleSignal(auditor, id, { suspicious: false, words: '看过，照片是同一处不同时间拍的' }).catch(leaveOut)
}
