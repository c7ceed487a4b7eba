import type Router from '@koa/router'
import { contract } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { mount } from '../../http/mount.ts'
import { countBoard, listBoard } from './list-board.ts'
import { listMine } from './list-mine.ts'
import { listNearby } from './list-nearby.ts'
import { listQueue } from './list-queue.ts'
import { listQueues } from './list-queues.ts'
import { claimReport } from './moves/claim-report.ts'
import { closeReport } from './moves/close-report.ts'
import { declineReport } from './moves/decline-report.ts'
import { dispatchReport, redispatchReport } from './moves/dispatch-report.ts'
import { failReport } from './moves/fail-report.ts'
import { fileReport } from './moves/file-report.ts'
import { followReport } from './moves/follow-report.ts'
import { noteReport } from './moves/note-report.ts'
import { rateReport } from './moves/rate-report.ts'
import { resolveReport } from './moves/resolve-report.ts'
import { returnReport } from './moves/return-report.ts'
import { withdrawReport } from './moves/withdraw-report.ts'
import { readReport } from './read-report.ts'
import type { ReportDocument } from './report.fields.ts'
import { presentReport, presentRows } from './report.presenter.ts'
import { submitReport } from './submit-report.ts'

type Listed = { reports: ReportDocument[]; next: string | null }
const presentPage = async (actor: Actor, { reports, next }: Listed) => ({
  items: await presentRows(actor, reports),
  next,
})

type Move<B> = (actor: Actor, reportId: string, body: B) => Promise<ReportDocument>
/** A move's handler: take the step, show the report as it is now. */
const moved =
  <B>(move: Move<B>) =>
  async ({ actor, params, body }: { actor: Actor; params: { reportId: string }; body: B }) =>
    presentReport(actor, await move(actor, params.reportId, body))

export const reportRoutes = (router: Router) =>
  mount(router, contract.reports, {
    submit: async ({ actor, body }) => presentReport(actor, await submitReport(actor, body)),
    mine: async ({ actor, query }) => presentPage(actor, await listMine(actor, query)),
    nearby: ({ actor, query }) => listNearby(actor, query),
    queue: async ({ actor, query }) => presentPage(actor, await listQueue(actor, query)),
    queues: ({ actor, query }) => listQueues(actor, query),
    board: async ({ actor, query }) => presentPage(actor, await listBoard(actor, query)),
    counts: ({ actor, query }) => countBoard(actor, query),
    detail: async ({ actor, params }) => presentReport(actor, await readReport(actor, params.reportId)),
    file: moved(fileReport),
    decline: moved(declineReport),
    dispatch: moved(dispatchReport),
    redispatch: moved(redispatchReport),
    claim: moved(claimReport),
    return: moved(returnReport),
    resolve: moved(resolveReport),
    close: moved(closeReport),
    fail: moved(failReport),
    withdraw: moved(withdrawReport),
    rate: moved(rateReport),
    note: moved(noteReport),
    follow: ({ actor, params }) => followReport(actor, params.reportId, 'follow'),
    unfollow: ({ actor, params }) => followReport(actor, params.reportId, 'unfollow'),
  })
