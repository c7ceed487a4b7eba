import type Router from '@koa/router'
import { contract, type AuditAction } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { mount } from '../../http/mount.ts'
import { recordAccess } from '../audit/record-access.ts'
import type { DeclarationDocument } from './declaration.fields.ts'
import { presentDeclaration, presentRows } from './declaration.presenter.ts'
import { answerAppointment } from './filing/answer-appointment.ts'
import { checkDeclaration } from './filing/check-declaration.ts'
import { confirmDeclaration } from './filing/confirm-declaration.ts'
import { correctDeclaration } from './filing/correct-declaration.ts'
import { fileDeclaration } from './filing/file-declaration.ts'
import { moveOut } from './filing/move-out.ts'
import { readContent } from './filing/read-content.ts'
import { readForm } from './filing/read-form.ts'
import { renewDeclaration } from './filing/renew-declaration.ts'
import { supplementDeclaration } from './filing/supplement-declaration.ts'
import { withdrawDeclaration } from './filing/withdraw-declaration.ts'
import { readDeclaration } from './read-declaration.ts'
import { currentRules, setRules } from './rules/current-rules.ts'
import { subjectsOf } from './subjects-of.ts'
import { listTaskBuildings, listTasks } from './verification/list-tasks.ts'
import { proposeAppointment } from './verification/propose-appointment.ts'
import { recordAttempt } from './verification/record-attempt.ts'
import { returnDeclaration } from './verification/return-declaration.ts'
import { revealDeclaration } from './verification/reveal-declaration.ts'
import { verifyDeclaration } from './verification/verify-declaration.ts'
import { listBoard } from './views/list-board.ts'
import { listDue } from './views/list-due.ts'
import { listMine } from './views/list-mine.ts'
import type { Listed } from './views/list-page.ts'
import { listResidences } from './views/list-residences.ts'

type Page = { declarations: Listed[]; next: string | null }

const presentPage = async (actor: Actor, { declarations, next }: Page) => ({
  items: await presentRows(actor, declarations),
  next,
})

/** What staff are shown of others is recorded before it leaves, a page at a time. */
const presentStaffPage = async (actor: Actor, what: string, page: Page) => {
  const subjectIds = page.declarations.flatMap(subjectsOf)
  await recordAccess(actor, { action: 'read', subjectIds, what })
  return presentPage(actor, page)
}

const present = async (actor: Actor, declaration: DeclarationDocument, action: AuditAction = 'read') => {
  if (actor.role !== 'resident')
    await recordAccess(actor, {
      action,
      subjectIds: subjectsOf(declaration),
      what: action === 'verify' ? `核实申报 ${declaration.number}` : `查看申报 ${declaration.number}`,
      ref: String(declaration._id),
    })
  return presentDeclaration(actor, declaration)
}

type Move<B> = (actor: Actor, declarationId: string, body: B) => Promise<DeclarationDocument>
/** A move's handler: take the step, show the declaration as it is now. */
const moved =
  <B>(move: Move<B>, action?: AuditAction) =>
  async ({ actor, params, body }: { actor: Actor; params: { declarationId: string }; body: B }) =>
    present(actor, await move(actor, params.declarationId, body), action)

export const declarationRoutes = (router: Router) =>
  mount(router, contract.declarations, {
    rules: () => currentRules(),
    setRules: ({ body }) => setRules(body),
    form: ({ actor, query }) => readForm(actor, query.dwellingId),
    check: ({ actor, body }) => checkDeclaration(actor, body),
    file: async ({ actor, body }) => present(actor, await fileDeclaration(actor, body)),
    mine: async ({ actor, query }) => presentPage(actor, await listMine(actor, query)),
    due: ({ actor, query }) => listDue(actor, query),
    residences: ({ actor }) => listResidences(actor),
    tasks: async ({ actor, query }) => presentStaffPage(actor, '查看待核实的申报', await listTasks(actor, query)),
    taskBuildings: ({ actor }) => listTaskBuildings(actor),
    board: async ({ actor, query }) => presentStaffPage(actor, '查看申报列表', await listBoard(actor, query)),
    detail: async ({ actor, params }) => present(actor, await readDeclaration(actor, params.declarationId)),
    content: ({ actor, params }) => readContent(actor, params.declarationId),
    reveal: ({ actor, params, body }) => revealDeclaration(actor, params.declarationId, body),
    correct: moved(correctDeclaration),
    withdraw: moved(withdrawDeclaration),
    confirm: moved(confirmDeclaration),
    supplement: moved(supplementDeclaration),
    renew: moved(renewDeclaration),
    moveOut: moved(moveOut),
    verify: moved(verifyDeclaration, 'verify'),
    return: moved(returnDeclaration),
    attempt: moved(recordAttempt),
    proposeAppointment: moved(proposeAppointment),
    answerAppointment: moved(answerAppointment),
  })
