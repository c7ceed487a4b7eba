import type { Outcome, Proposal, SchemeFields, SubmitTipOff } from '@huisheng/contract'
import { randomUUID } from 'node:crypto'
import { clock } from '../../platform/clock.ts'
import { buildResident, buildStaff } from '../accounts/build-account.ts'
import { buildBudget } from '../ledger/build-budget.ts'
import { buildScene, submission, type Scene } from '../reports/build-report.ts'
import { claimReport } from '../reports/moves/claim-report.ts'
import { closeReport } from '../reports/moves/close-report.ts'
import { resolveReport } from '../reports/moves/resolve-report.ts'
import { sealedOf } from '../reports/sealed/sealed-reports.ts'
import { buildScheme } from '../schemes/build-scheme.ts'
import { factIdOf } from '../tip-offs/fact-of.ts'
import { submitAnonymously, submitTipOff } from '../tip-offs/submit-tip-off.ts'
import { tipsterOf } from '../vault/tip-key.ts'
import { approve, approveSecond } from './decision/approve.ts'
import { propose } from './decision/propose.ts'
import { yearOf } from './decision/put-question.ts'
import { review } from './decision/sign.ts'
import type { RewardDocument } from './reward.fields.ts'
import { workOnRewards } from './work-on-rewards.ts'

/** For tests: a district, a scheme with fixed amounts and money for it, and everybody it takes to give a reward. */
export const buildRewardScene = async (scheme: Partial<SchemeFields> = {}, budgetFen = 100_000_000) => {
  const scene = await buildScene({ kinds: ['tip_off', 'complaint'] })
  const published = await buildScheme({ calculation: fixed, ...scheme })
  if (budgetFen > 0) await buildBudget(published.key, yearOf(clock.now()), budgetFen)
  const [reviewer, otherReviewer, approver, otherApprover, finance, otherFinance] = await Promise.all(
    (['reviewer', 'reviewer', 'approver', 'approver', 'finance', 'finance'] as const).map((role, at) =>
      buildStaff({ role, name: `${role}${at}` }),
    ),
  )
  return {
    ...scene,
    scheme: published,
    ...{ reviewer: reviewer!, otherReviewer: otherReviewer!, approver: approver! },
    ...{ otherApprover: otherApprover!, finance: finance!, otherFinance: otherFinance! },
  }
}
const fixed: SchemeFields['calculation'] = {
  by: 'fixed',
  grades: [
    { grade: 1, name: '重大线索', amountFen: 1_000_000 },
    { grade: 2, name: '一般线索', amountFen: 50_000 },
  ],
}
export type RewardScene = Awaited<ReturnType<typeof buildRewardScene>>

type Given = { by?: Partial<SubmitTipOff> & { accountId?: string }; outcome?: Outcome; handled?: boolean }

/** For tests: a tip-off, handled and checked to its end. */
export const buildTipOff = async (scene: Scene, { by, outcome = 'proved', handled = true }: Given = {}) => {
  const { matterCode, text, place, photoIds, submissionId } = submission(scene.district)
  const sending = { submissionId, uploadId: randomUUID(), matterCode, text, place, photoIds }
  const body = { ...sending, about: null, standing: 'outsider' as const }
  const opened = by
    ? await submitTipOff(by.accountId ?? (await buildResident()).actor.id, {
        ...body,
        deviceId: null,
        mode: 'bound',
        ...by,
      } as SubmitTipOff)
    : await submitAnonymously(body)
  const report = await sealedOf(tipsterOf(opened.key).id)
  const reportId = String(report!._id)
  if (handled) await handle(scene, reportId, outcome)
  return { key: opened.key, number: opened.tipOff.number, reportId, factId: await factIdOf(reportId) }
}

const handle = async ({ worker, checker }: Scene, reportId: string, outcome: Outcome) => {
  await claimReport(worker.actor, reportId)
  await resolveReport(worker.actor, reportId, { outcome, words: '现场查看属实', photoIds: [] })
  await closeReport(checker.actor, reportId, { photoIds: [] })
}

/** What a person says of a tip-off nothing speaks against. */
export const asserted = (reportId: string, overrides: Partial<Proposal['assertions'][number]> = {}) => ({
  reportId,
  naturalPerson: true,
  knownBefore: false,
  rewardedBefore: false,
  dutyHolder: false,
  offender: false,
  injuredParty: false,
  insider: false,
  why: '核对过案卷',
  ...overrides,
})

export const proposal = (
  { scheme }: Pick<RewardScene, 'scheme'>,
  factId: string,
  reportIds: readonly string[],
  overrides: Partial<Proposal> = {},
): Proposal => ({
  factId,
  schemeId: scheme.id,
  grade: 1,
  assertions: reportIds.map((reportId) => asserted(reportId)),
  ...overrides,
})

type Stage = 'proposed' | 'reviewed' | 'approved' | 'notified'
const words = '材料齐全，同意'

/** For tests: a reward for one tip-off, brought as far as named. */
export const buildReward = async (
  scene: RewardScene,
  to: Stage = 'proposed',
  { by, ...overrides }: Partial<Proposal> & Pick<Given, 'by'> = {},
) => {
  const tipOff = await buildTipOff(scene, { by })
  let reward: RewardDocument = await propose(
    scene.reviewer.actor,
    proposal(scene, tipOff.factId, [tipOff.reportId], overrides),
  )
  const rewardId = String(reward._id)
  const signed = () => ({ revision: reward.revision, words })
  if (to !== 'proposed') reward = await review(scene.otherReviewer.actor, rewardId, signed())
  if (to === 'approved' || to === 'notified') reward = await approve(scene.approver.actor, rewardId, signed())
  if (reward.status === 'approved_first') reward = await approveSecond(scene.finance.actor, rewardId, signed())
  if (to === 'notified') await workOnRewards()
  return { ...tipOff, rewardId, reward }
}

/** For tests: somebody to be paid by bank. */
export const bankPayee = (overrides: { name?: string; documentNumber?: string } = {}) => ({
  channel: 'bank' as const,
  name: '柳含烟',
  documentKind: 'passport' as const,
  documentNumber: 'E20260001',
  bankName: '深圳某某银行盐田支行',
  account: '6222000011112222333',
  ...overrides,
})

export const claimBody = (key: string, overrides: Parameters<typeof bankPayee>[0] = {}) => ({
  key,
  sendingId: randomUUID(),
  payee: bankPayee(overrides),
  proxy: null,
})
