import type { SubmitReport } from '@huisheng/contract'
import { randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '../../http/actor.ts'
import { buildResident, buildStaff } from '../accounts/build-account.ts'
import { ensureDepartment } from '../accounts/ensure-department.ts'
import { buildDistrict } from '../areas/build-area.ts'
import { buildMatter } from '../catalogue/build-matter.ts'
import { buildStaffing } from '../staffing/build-staffing.ts'
import { submitSealed, type SealedSubmission } from './sealed/submit-sealed.ts'
import { submitReport } from './submit-report.ts'

type District = Awaited<ReturnType<typeof buildDistrict>>

/** For tests: a small district with its people, one of each role, and a matter that files itself and goes to the grid. */
export const buildScene = async (matter: Parameters<typeof buildMatter>[0] = {}) => {
  const district = await buildDistrict()
  const departmentId = await ensureDepartment('城管和综合执法局', '0755-12345')
  const [worker, otherWorker, leader] = await Promise.all([
    buildStaff({ role: 'worker', name: '李网格' }),
    buildStaff({ role: 'worker', name: '赵网格' }),
    buildStaff({ role: 'leader', name: '孙网格长' }),
  ])
  const [first, second] = ['010101(A)', '010102(A)'].map(district.idOf) as [string, string]
  await buildStaffing(first, { workerId: worker.actor.id, leaderId: leader.actor.id })
  await buildStaffing(second, { workerId: otherWorker.actor.id, leaderId: leader.actor.id })
  const scope = { areaIds: [district.districtId] }
  return {
    district,
    matter: await buildMatter({ departmentId, ...matter }),
    departmentId,
    gridId: first,
    otherGridId: second,
    worker,
    otherWorker,
    leader,
    dispatcher: await buildStaff({ role: 'dispatcher', ...scope }),
    officer: await buildStaff({ role: 'officer', ...scope }),
    checker: await buildStaff({ role: 'checker', name: '周核查', ...scope }),
    otherChecker: await buildStaff({ role: 'checker', ...scope }),
    handler: await buildStaff({ role: 'handler', departmentId }),
    auditor: await buildStaff({ role: 'auditor', ...scope }),
    admin: await buildStaff({ role: 'admin', ...scope }),
    resident: await buildResident(),
    neighbour: await buildResident(),
  }
}
export type Scene = Awaited<ReturnType<typeof buildScene>>

/** A submission in the middle of the first grid. */
export const submission = (district: District, overrides: Partial<SubmitReport> = {}): SubmitReport => ({
  submissionId: randomUUID(),
  kind: 'complaint',
  matterCode: '0101',
  text: '垃圾桶满了，垃圾掉在路上',
  place: { by: 'pin', ...district.middleOf('010101(A)'), datum: 'wgs84', accuracyMetres: 5, words: '海山路口' },
  photoIds: [],
  ...overrides,
})

/** For tests: a report that was submitted by the scene's resident, or by whoever is named. */
export const buildReport = (scene: Scene, overrides: Partial<SubmitReport> = {}, by: Actor = scene.resident.actor) =>
  submitReport(by, submission(scene.district, overrides))

/** For tests: whoever tipped off, as the product knows them. */
export const buildTipster = (): Actor => ({
  id: randomBytes(12).toString('hex'),
  role: 'resident',
  name: '举报人',
  areaIds: [],
  departmentId: null,
})

/** For tests: a tip-off of the same matter and place, by a pseudonym. */
export const buildSealed = (scene: Scene, overrides: Partial<SealedSubmission> = {}, tipster = buildTipster()) => {
  const { matterCode, text, place, photoIds } = submission(scene.district)
  return submitSealed(tipster, { matterCode, text, place, photoIds, about: null, ...overrides })
}
