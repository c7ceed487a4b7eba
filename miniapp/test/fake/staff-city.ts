import {
  pledge,
  type HistoryAction,
  type Me,
  type ReportAction,
  type ReportStatus,
  type ReportView,
} from '@huisheng/contract'
import { Refusal, type Call, type Handlers } from './fake-api'
import { ago, buildPhoto, buildReport, buildSession, idOf } from './samples'

export const worker: Me = {
  id: idOf(2),
  role: 'worker',
  name: '林晓岚',
  phoneMasked: '138****0002',
  areas: [{ id: idOf(30), code: '030304(B)', name: '第四网格' }],
  department: null,
  privacyVersion: '2026-01-01',
  pledgeVersion: pledge.version,
  deviceBound: true,
}
export const staffSession = (change: Partial<Me> = {}) => buildSession({ me: { ...worker, ...change } })

const queue = { kind: 'grid', key: `grid:${idOf(30)}`, name: '第四网格网格员' } as const

/** A case dispatched to the worker’s grid, due in three hours. */
export const buildCase = (change: Partial<ReportView> = {}): ReportView =>
  buildReport({
    status: 'dispatched',
    mine: false,
    queue,
    clock: { stage: 'respond', startedAt: ago(1), amberAt: ago(-2), dueAt: ago(-3), colour: 'green' },
    history: buildReport().history.slice(0, 2),
    historyIntact: true,
    actions: ['claim', 'return', 'note'],
    ...change,
  })

type Said = { reason?: string; words?: string; photoIds?: string[]; outcome?: ReportView['outcome'] }
type Step = { action: HistoryAction; status: ReportStatus; actions: ReportAction[]; sentence: string; byName?: string }

/** One case as a server keeps it: each deed only while it may be done, the loser of a race told so. */
export const caseServer = (first: ReportView = buildCase()) => {
  let report = first
  const move = ({ action, status, actions, sentence, byName = worker.name }: Step, said: Said = {}) => {
    report = {
      ...report,
      status,
      actions,
      history: [
        ...report.history,
        {
          seq: report.history.length + 1,
          action,
          at: new Date().toISOString(),
          byName,
          byRole: 'worker',
          status,
          sentence,
          words: said.reason ?? said.words ?? null,
          photos: [],
          queueName: null,
          why: null,
        },
      ],
    }
    return report
  }
  const deed = (step: Step) => (call: Call) => {
    if (!report.actions.includes(step.action as ReportAction)) throw new Refusal('report_moved_on')
    return move(step, call.body as Said)
  }
  const handlers: Handlers = {
    'reports.queue': () => ({ items: [report], next: null }),
    'reports.detail': () => report,
    'reports.claim': (call) => {
      deed({
        action: 'claim',
        status: 'handling',
        actions: ['return', 'resolve', 'note'],
        sentence: '网格员林晓岚已接单，正在处理',
      })(call)
      report = { ...report, claimantName: worker.name }
      return report
    },
    'reports.return': deed({
      action: 'return',
      status: 'filed',
      actions: [],
      sentence: '已退回派遣台，将重新派人处理',
    }),
    'reports.resolve': (call) => {
      const { outcome, words, photoIds = [] } = call.body as Said
      deed({
        action: 'resolve',
        status: 'resolved',
        actions: [],
        sentence: '网格员林晓岚已处理，结果：已解决，等待核查',
      })(call)
      report = {
        ...report,
        outcome: outcome ?? null,
        resolutionWords: words ?? null,
        afterPhotos: photoIds.map((_, n) => buildPhoto(n + 1)),
      }
      return report
    },
    'reports.close': deed({ action: 'close', status: 'closed', actions: [], sentence: '核查通过，已结案' }),
    'reports.fail': deed({
      action: 'fail',
      status: 'dispatched',
      actions: [],
      sentence: '核查没有通过，已要求继续处理',
    }),
    'reports.note': deed({
      action: 'note',
      status: report.status,
      actions: report.actions,
      sentence: '网格员林晓岚补充了说明',
    }),
  }
  return {
    handlers,
    report: () => report,
    /** Somebody else, meanwhile. */
    takenBy: (byName: string) => {
      report = { ...report, claimantName: byName }
      return move({
        action: 'claim',
        status: 'handling',
        actions: ['note'],
        sentence: `网格员${byName}已接单，正在处理`,
        byName,
      })
    },
  }
}
