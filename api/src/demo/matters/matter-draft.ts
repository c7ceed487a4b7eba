import type { Limit, ReportKind, WorkType } from '@huisheng/contract'
import type * as z from 'zod'
import type { NewMatter } from '../../features/catalogue/save-matter.ts'
import type { DepartmentKey } from '../demo-departments.ts'

/** One matter as it is written down; what is left out is the usual. */
export type MatterDraft = {
  name: string
  department: DepartmentKey
  queue?: 'grid' | 'department'
  keywords: string[]
  kinds?: ReportKind[]
  workType?: WorkType
  pace?: keyof typeof paces
  materials?: string[]
  process?: string[]
  photosAtLeast?: number
  afterPhoto?: boolean
  radius?: number
  fileByHand?: boolean
  closeAutomatically?: boolean
  source: string
}
export type MatterClass = { code: string; name: string; matters: MatterDraft[] }

const limit = (amount: number, unit: z.output<typeof Limit>['unit']) => ({ amount, unit })

/** How fast: at once by the hour, on the same or next day, within days, or the hotline's five working days. */
const paces = {
  emergency: {
    accept: limit(0.5, 'hours'),
    respond: limit(1, 'hours'),
    handle: limit(12, 'hours'),
    check: limit(1, 'working_days'),
  },
  quick: {
    accept: limit(1, 'working_hours'),
    respond: limit(2, 'working_hours'),
    handle: limit(8, 'working_hours'),
    check: limit(1, 'working_days'),
  },
  usual: {
    accept: limit(2, 'working_hours'),
    respond: limit(4, 'working_hours'),
    handle: limit(3, 'working_days'),
    check: limit(2, 'working_days'),
  },
  hotline: {
    accept: limit(4, 'working_hours'),
    respond: limit(1, 'working_days'),
    handle: limit(5, 'working_days'),
    check: limit(2, 'working_days'),
  },
  long: {
    accept: limit(1, 'working_days'),
    respond: limit(2, 'working_days'),
    handle: limit(15, 'working_days'),
    check: limit(3, 'working_days'),
  },
} satisfies Record<string, NewMatter['limits']>

const usualProcess = ['网格或部门接单，联系或到现场核实', '处理并拍照反馈', '核查员核查后结案，请您评价']

export const mattersOf = (classes: MatterClass[], departmentIds: Record<DepartmentKey, string>): NewMatter[] =>
  classes.flatMap(({ code, name, matters }) =>
    matters.map((draft, at) => ({
      code: `${code}${String(at + 1).padStart(2, '0')}`,
      classCode: code,
      className: name,
      name: draft.name,
      keywords: draft.keywords,
      kinds: draft.kinds ?? ['complaint', 'request'],
      departmentId: departmentIds[draft.department],
      defaultQueue: draft.queue ?? 'department',
      workType: draft.workType ?? 'general',
      limits: paces[draft.pace ?? 'usual'],
      materials: draft.materials ?? [],
      process: draft.process ?? usualProcess,
      photosAtLeast: draft.photosAtLeast ?? 0,
      afterPhotoRequired: draft.afterPhoto ?? false,
      duplicateRadiusMetres: draft.radius ?? 0,
      fileAutomatically: !draft.fileByHand,
      closeAutomatically: draft.closeAutomatically ?? false,
      source: `${draft.source}；时限为演示默认值，可在事项目录中修改`,
    })),
  )
