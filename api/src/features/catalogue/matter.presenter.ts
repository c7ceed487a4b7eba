import type { MatterView } from '@huisheng/contract'
import type { MatterRecord } from './matter.model.ts'

export const presentMatter = (matter: Omit<MatterRecord, 'past'>, departmentName: string): MatterView => ({
  id: String(matter._id),
  code: matter.code,
  classCode: matter.classCode,
  className: matter.className,
  name: matter.name,
  keywords: matter.keywords,
  kinds: matter.kinds as MatterView['kinds'],
  departmentId: String(matter.departmentId),
  departmentName,
  defaultQueue: matter.defaultQueue,
  workType: matter.workType,
  limits: matter.limits as MatterView['limits'],
  materials: matter.materials,
  process: matter.process,
  photosAtLeast: matter.photosAtLeast,
  afterPhotoRequired: matter.afterPhotoRequired,
  duplicateRadiusMetres: matter.duplicateRadiusMetres,
  fileAutomatically: matter.fileAutomatically,
  closeAutomatically: matter.closeAutomatically,
  source: matter.source,
  published: matter.published,
  version: matter.version,
})
