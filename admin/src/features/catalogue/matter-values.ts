import type { contract, Input, Limit, MatterView, ReportKind, Stage, WorkType } from '@huisheng/contract'

type NewMatter = Input<typeof contract.catalogue.add>['body']

/** The matter as its form holds it: what may be empty is optional, and lines are one text. */
export type MatterValues = {
  code?: string
  classCode?: string
  className?: string
  name?: string
  keywords?: string[]
  kinds?: ReportKind[]
  departmentId?: string
  defaultQueue: MatterView['defaultQueue']
  workType: WorkType
  limits: Record<Stage, Partial<Limit>>
  materials?: string
  process?: string
  photosAtLeast?: number
  afterPhotoRequired?: boolean
  duplicateRadiusMetres?: number
  fileAutomatically?: boolean
  closeAutomatically?: boolean
  source?: string
}

export const blankMatter: MatterValues = {
  defaultQueue: 'grid',
  workType: 'general',
  kinds: ['complaint', 'request'],
  limits: {
    accept: { unit: 'working_hours' },
    respond: { unit: 'working_hours' },
    handle: { amount: 5, unit: 'working_days' },
    check: { unit: 'working_days' },
  },
  photosAtLeast: 0,
  duplicateRadiusMetres: 0,
}

export const valuesOf = (matter: MatterView): MatterValues => ({
  ...matter,
  materials: matter.materials.join('\n'),
  process: matter.process.join('\n'),
})

const lines = (text = '') =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const limitOf = ({ amount = 0, unit = 'working_days' }: Partial<Limit>): Limit => ({ amount, unit })

export const bodyOf = (values: MatterValues): NewMatter => ({
  code: values.code ?? '',
  classCode: values.classCode ?? '',
  className: values.className ?? '',
  name: values.name ?? '',
  keywords: values.keywords ?? [],
  kinds: values.kinds ?? [],
  departmentId: values.departmentId ?? '',
  defaultQueue: values.defaultQueue,
  workType: values.workType,
  limits: {
    accept: limitOf(values.limits.accept),
    respond: limitOf(values.limits.respond),
    handle: limitOf(values.limits.handle),
    check: limitOf(values.limits.check),
  },
  materials: lines(values.materials),
  process: lines(values.process),
  photosAtLeast: values.photosAtLeast ?? 0,
  afterPhotoRequired: values.afterPhotoRequired ?? false,
  duplicateRadiusMetres: values.duplicateRadiusMetres ?? 0,
  fileAutomatically: values.fileAutomatically ?? false,
  closeAutomatically: values.closeAutomatically ?? false,
  source: values.source ?? '',
})
