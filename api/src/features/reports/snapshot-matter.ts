import type { MatterView } from '@huisheng/contract'
import type { ReportMatter } from './report.fields.ts'

export const snapshotMatter = (matter: MatterView): ReportMatter => ({
  code: matter.code,
  version: matter.version,
  name: matter.name,
  classCode: matter.classCode,
  className: matter.className,
  departmentId: matter.departmentId,
  departmentName: matter.departmentName,
  defaultQueue: matter.defaultQueue,
  workType: matter.workType,
  limits: matter.limits,
  afterPhotoRequired: matter.afterPhotoRequired,
  closeAutomatically: matter.closeAutomatically,
})
