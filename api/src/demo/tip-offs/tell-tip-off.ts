import type { Actor } from '../../http/actor.ts'
import { storePhoto } from '../../features/photos/store-photo.ts'
import { claimReport } from '../../features/reports/moves/claim-report.ts'
import { closeReport } from '../../features/reports/moves/close-report.ts'
import { dispatchReport } from '../../features/reports/moves/dispatch-report.ts'
import { fileReport } from '../../features/reports/moves/file-report.ts'
import { resolveReport } from '../../features/reports/moves/resolve-report.ts'
import type { ReportDocument } from '../../features/reports/report.fields.ts'
import { sealedOf } from '../../features/reports/sealed/sealed-reports.ts'
import { tellNews } from '../../features/reports/telling.ts'
import { recordPenalty } from '../../features/tip-offs/desk/record-penalty.ts'
import { messageTipster } from '../../features/tip-offs/messages/message-tipster.ts'
import { sendMessage } from '../../features/tip-offs/messages/send-message.ts'
import { rateTipOff } from '../../features/tip-offs/tipster-moves.ts'
import { dayKeyOf } from '../../features/clocks/work-calendar.ts'
import { atMoment } from '../at-moment.ts'
import type { Random } from '../random.ts'
import { drawScene } from '../scenes/draw-scene.ts'
import { sceneOf } from '../scenes/scene-of.ts'
import { checkerOf, dispatcherOf, officerOf, servant, type Cast } from '../stories/cast.ts'
import { defaultQueueOf } from '../stories/default-queue.ts'
import { laterBy } from '../stories/story-time.ts'
import { demoUuid } from './demo-uuid.ts'
import type { TipOffPlot } from './plots.ts'

type Telling = { plot: TipOffPlot; number: number; tipster: Actor; cast: Cast; random: Random; now: Date }
type Step = { hours: number; take: (at: Date) => Promise<unknown> }

/** Moves a tip-off on, step by step through the product's own verbs, until its plot or the present day ends. */
export const tellTipOff = async (telling: Telling) => {
  let report = (await sealedOf(telling.tipster.id))!
  let at = report.changedAt
  for (;;) {
    const step = nextStep(telling, report)
    if (!step) return
    at = laterBy(at, step.hours, telling.random, true)
    if (at >= telling.now) return
    await atMoment(at, async () => {
      await step.take(at)
      await tellNews()
    })
    report = (await sealedOf(telling.tipster.id))!
  }
}

const nextStep = (telling: Telling, report: ReportDocument): Step | null => {
  const { plot, cast, tipster } = telling
  const id = String(report._id)
  if (report.status === 'closed') {
    if (!plot.rated || report.rating) return null
    return { hours: 20, take: () => rateTipOff(tipster, { level: 'satisfied', words: '查得很认真' }) }
  }
  if (report.status === plot.end) return null
  switch (report.status) {
    case 'submitted':
      return { hours: 1, take: () => fileReport(officerOf(cast, report), id, {}) }
    case 'filed':
      return { hours: 1, take: () => dispatch(telling, report) }
    case 'dispatched':
      return { hours: 2, take: (at) => begin(telling, report, at) }
    case 'handling':
      return { hours: 30, take: (at) => resolve(telling, report, at) }
    case 'resolved':
      return {
        hours: 10,
        take: () => closeReport(checkerOf(cast, report), id, { words: '复核无误', photoIds: [] }),
      }
    default:
      return null
  }
}

const dispatch = async ({ cast, random }: Telling, report: ReportDocument) =>
  dispatchReport(dispatcherOf(cast, report), String(report._id), {
    queue: await defaultQueueOf(report, random),
    settled: false,
  })

/** Takes it, and what is said between the two sides. */
const begin = async ({ plot, number, cast, random, tipster }: Telling, report: ReportDocument, at: Date) => {
  const id = String(report._id)
  const by = await servant(cast, report, at, random)
  await claimReport(by, id)
  for (const [place, { by: side, words, evidence }] of (plot.said ?? []).entries())
    await atMoment(new Date(at.getTime() + (place + 1) * 25 * 60_000), () => {
      const sendingId = demoUuid(`message ${number} ${place}`)
      if (side === 'staff') return messageTipster(by, id, { sendingId, words })
      return sendMessage(tipster, { sendingId, kind: evidence ? 'evidence' : 'message', words, photoIds: [] })
    })
}

const answers = {
  proved: '经现场检查和调查，举报的情况属实，已责令改正并依法处理。',
  partly: '经调查，举报的情况部分属实，属实的部分已依法处理。',
  unfounded: '经两次现场检查，没有发现举报的情况；有新的线索请继续提供。',
  out_of_duty: '经核实属于区建筑废弃物主管部门职责，线索已移送。',
}

const resolve = async ({ plot, number, cast, random }: Telling, report: ReportDocument, at: Date) => {
  const id = String(report._id)
  const by = await servant(cast, report, at, random)
  const outcome = plot.outcome ?? 'proved'
  const photoIds = await afterPhotos(plot, by, at)
  if (plot.fineFen)
    await recordPenalty(by, id, {
      decisionNumber: `深盐罚字〔${dayKeyOf(at).slice(0, 4)}〕第 ${100 + number} 号`,
      authority: report.matter.departmentName,
      decidedOn: dayKeyOf(at),
      amountFen: plot.fineFen,
    })
  await resolveReport(by, id, { outcome, words: answers[outcome], photoIds })
}

const afterPhotos = async ({ matterCode, picture }: TipOffPlot, by: Actor, at: Date) => {
  const scene = sceneOf[matterCode]
  if (!scene) return []
  const bytes = await drawScene({ scene, after: true, variant: picture ?? 0 }, { at, pointWgs84: null })
  return [(await storePhoto({ bytes, ownerId: by.id })).id]
}
