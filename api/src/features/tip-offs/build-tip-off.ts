import type { SubmitAnonymousTipOff, SubmitTipOff } from '@huisheng/contract'
import { randomUUID } from 'node:crypto'
import type { Actor } from '../../http/actor.ts'
import { submission, type Scene } from '../reports/build-report.ts'
import { closeReport } from '../reports/moves/close-report.ts'
import { claimReport } from '../reports/moves/claim-report.ts'
import { resolveReport } from '../reports/moves/resolve-report.ts'
import { reportIdOf } from './report-id-of.ts'
import { submitAnonymously, submitTipOff } from './submit-tip-off.ts'
import { tipsterOf } from '../vault/tip-key.ts'

/** What a form without an account sends, in the middle of the first grid. The scene’s matter must take tip-offs. */
export const tipOffBody = (
  { district }: Scene,
  overrides: Partial<SubmitAnonymousTipOff> = {},
): SubmitAnonymousTipOff => {
  const { matterCode, text, place } = submission(district)
  return {
    ...{ submissionId: randomUUID(), uploadId: randomUUID(), matterCode, text, place, photoIds: [] },
    ...{ about: null, standing: 'outsider' },
    ...overrides,
  }
}

const built = async (opened: { key: string; keyEndsAt: string; tipOff: { number: string } }) => {
  const tipster = tipsterOf(opened.key)
  return { ...opened, tipster, reportId: await reportIdOf(tipster.id), number: opened.tipOff.number }
}

/** For tests: an anonymous tip-off, with its code. */
export const buildAnonymous = async (scene: Scene, overrides: Partial<SubmitAnonymousTipOff> = {}) => {
  const opened = await submitAnonymously(tipOffBody(scene, overrides))
  return { ...(await built(opened)), code: opened.code, passphrase: opened.passphrase.join('') }
}

/** For tests: a tip-off with an account, the scene’s resident unless somebody else is named. */
export const buildTipOff = async (
  scene: Scene,
  overrides: Partial<SubmitTipOff> = {},
  by: { id: string } = scene.resident.actor,
) => {
  const body = { ...tipOffBody(scene), deviceId: null, mode: 'bound', ...overrides } as SubmitTipOff
  return built(await submitTipOff(by.id, body))
}

type Outcome = Parameters<typeof resolveReport>[2]['outcome']

/** For tests: the worker of the first grid deals with it, and the checker closes it. */
export const closeTipOff = async (
  { worker, checker }: { worker: { actor: Actor }; checker: { actor: Actor } },
  reportId: string,
  outcome: Outcome = 'proved',
) => {
  await claimReport(worker.actor, reportId)
  await resolveReport(worker.actor, reportId, { outcome, words: '现场查实，已责令改正', photoIds: [] })
  await closeReport(checker.actor, reportId, { words: '核查属实', photoIds: [] })
}
