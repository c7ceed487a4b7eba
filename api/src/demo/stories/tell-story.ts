import type { Actor } from '../../http/actor.ts'
import { storePhoto } from '../../features/photos/store-photo.ts'
import { claimReport } from '../../features/reports/moves/claim-report.ts'
import { closeReport } from '../../features/reports/moves/close-report.ts'
import { declineReport } from '../../features/reports/moves/decline-report.ts'
import { dispatchReport } from '../../features/reports/moves/dispatch-report.ts'
import { failReport } from '../../features/reports/moves/fail-report.ts'
import { fileReport } from '../../features/reports/moves/file-report.ts'
import { rateReport } from '../../features/reports/moves/rate-report.ts'
import { resolveReport } from '../../features/reports/moves/resolve-report.ts'
import { returnReport } from '../../features/reports/moves/return-report.ts'
import { withdrawReport } from '../../features/reports/moves/withdraw-report.ts'
import type { ReportDocument } from '../../features/reports/report.fields.ts'
import { tellNews } from '../../features/reports/telling.ts'
import { atMoment } from '../at-moment.ts'
import type { Random } from '../random.ts'
import { drawScene } from '../scenes/draw-scene.ts'
import { sceneOf } from '../scenes/scene-of.ts'
import { checkerOf, dispatcherOf, officerOf, servant, type Cast } from './cast.ts'
import { defaultQueueOf } from './default-queue.ts'
import type { Plot } from './plot.ts'
import { laterBy } from './story-time.ts'
import { texts } from './texts.ts'

/** The next step of a story: after how long, in office hours or not, and what is done then. */
type Step = { hours: number; inOffice: boolean; take: (at: Date) => Promise<ReportDocument> }
type Telling = { plot: Plot; cast: Cast; random: Random; reporter: Actor; now: Date }

/** Moves a report on, step by step through the product's own verbs, until its plot or the present day ends. */
export const tellStory = async (telling: Telling, submitted: ReportDocument) => {
  let report = submitted
  let at = report.changedAt
  for (;;) {
    const step = nextStep(telling, report)
    if (!step) return
    at = laterBy(at, step.hours, telling.random, step.inOffice)
    if (at >= telling.now) return
    report = await atMoment(at, async () => {
      const moved = await step.take(at)
      await tellNews()
      return moved
    })
  }
}

const nextStep = (telling: Telling, report: ReportDocument): Step | null => {
  const { plot } = telling
  const did = (action: string) => report.history.some((entry) => entry.action === action)
  const detour = (action: Plot['detours'][number]) => plot.detours.includes(action) && !did(action)
  if (report.status === 'closed') return afterClosing(telling, report, detour('reopen'))
  const settled = !detour('reopen') && !detour('fail') && !detour('return')
  if (report.status === plot.end && settled) return null
  return onTheWay(telling, report, detour)
}

const onTheWay = (
  { plot, cast, random, reporter }: Telling,
  report: ReportDocument,
  detour: (action: Plot['detours'][number]) => boolean,
): Step | null => {
  const id = String(report._id)
  const answer = random.pick(texts[plot.matterCode]!.answered)
  switch (report.status) {
    case 'submitted':
    case 'filed':
      if (plot.end === 'withdrawn') return { hours: 2, inOffice: false, take: () => withdraw(reporter, id) }
      if (plot.end === 'declined') return { hours: 3, inOffice: true, take: () => decline(officerOf(cast, report), id) }
      if (report.status === 'submitted')
        return { hours: 1, inOffice: true, take: () => fileReport(officerOf(cast, report), id, {}) }
      return { hours: 1, inOffice: true, take: () => dispatch(cast, report, random) }
    case 'dispatched':
      if (plot.end === 'withdrawn') return { hours: 3, inOffice: false, take: () => withdraw(reporter, id) }
      if (detour('return')) return { hours: 1, inOffice: true, take: (at) => giveBack(cast, report, at, random) }
      return {
        hours: 1.5,
        inOffice: true,
        take: async (at) => claimReport(await servant(cast, report, at, random), id),
      }
    case 'handling':
      return {
        hours: 14,
        inOffice: true,
        take: async (at) => {
          const by = await servant(cast, report, at, random)
          const photoIds = await afterPhoto(plot.matterCode, report, by, at, random)
          return resolveReport(by, id, { outcome: outcomeOf(random), words: answer, photoIds })
        },
      }
    case 'resolved':
      if (detour('fail'))
        return {
          hours: 6,
          inOffice: true,
          take: () =>
            failReport(checkerOf(cast, report), id, { reason: '现场仍有遗留，请补充处理后再反馈', photoIds: [] }),
        }
      return {
        hours: 8,
        inOffice: true,
        take: () => closeReport(checkerOf(cast, report), id, { words: '现场核查，情况属实', photoIds: [] }),
      }
    default:
      return null
  }
}

const praise = ['处理得很快，谢谢！', '网格员很负责，当天就来了。', '', '', '比想象中快。', '已经好了，点赞。']

const afterClosing = ({ plot, random, reporter }: Telling, report: ReportDocument, sendBack: boolean): Step | null => {
  if (!plot.rated && !sendBack && report.reopenings === 0) return null
  if (report.rating || (plot.end !== 'closed' && !sendBack)) return null
  const level = sendBack
    ? 'unsatisfied'
    : random.pick(['very_satisfied', 'very_satisfied', 'satisfied', 'satisfied', 'fair', 'refused'] as const)
  const words = sendBack ? '过了两天又和原来一样了，请再来看看。' : level === 'refused' ? '' : random.pick(praise)
  return { hours: 9, inOffice: false, take: () => rateReport(reporter, String(report._id), { level, words }) }
}

const withdraw = (reporter: Actor, id: string) => withdrawReport(reporter, id, { reason: '已经自行解决了，谢谢' })

const decline = (officer: Actor, id: string) =>
  declineReport(officer, id, {
    reason: '经核对，此事项不属于网格中心受理范围',
    channel: '请通过 12345 政务服务便民热线或法定途径反映',
  })

const dispatch = async (cast: Cast, report: ReportDocument, random: Random) => {
  const returned = report.history.some(({ action }) => action === 'return')
  return dispatchReport(dispatcherOf(cast, report), String(report._id), {
    queue: await defaultQueueOf(report, random),
    settled: returned,
    words: returned ? '现场属于本网格，请先行处置' : undefined,
  })
}

const giveBack = async (cast: Cast, report: ReportDocument, at: Date, random: Random) =>
  returnReport(await servant(cast, report, at, random), String(report._id), {
    reason: '现场在两个网格交界处，请派遣员明确责任网格',
  })

const outcomeOf = (random: Random) =>
  random.pick(['fixed', 'fixed', 'fixed', 'fixed', 'explained', 'referred'] as const)

const afterPhoto = async (matterCode: string, report: ReportDocument, by: Actor, at: Date, random: Random) => {
  const scene = sceneOf[matterCode]
  if (!scene) return []
  const look = { scene, after: true, variant: Number(report.number.slice(-2)) || random.between(0, 5) }
  const bytes = await drawScene(look, { at, pointWgs84: report.place.pointWgs84 })
  return [(await storePhoto({ bytes, ownerId: by.id })).id]
}
