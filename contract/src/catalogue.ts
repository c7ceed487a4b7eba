import * as z from 'zod'
import { route } from './route.ts'
import { Id, words } from './values.ts'

export const ReportKind = z.enum(['complaint', 'request', 'suggestion', 'tip_off'])
export type ReportKind = z.infer<typeof ReportKind>
export const kindNames: Record<ReportKind, string> = {
  complaint: '投诉',
  request: '诉求',
  suggestion: '建议',
  tip_off: '举报',
}

/** general 一般性, coordination 协调性, emergency 突发性, approval 审批性. */
export const WorkType = z.enum(['general', 'coordination', 'emergency', 'approval'])
export type WorkType = z.infer<typeof WorkType>
export const workTypeNames: Record<WorkType, string> = {
  general: '一般性',
  coordination: '协调性',
  emergency: '突发性',
  approval: '审批性',
}

/** working hours 工作时, working days 工作日, calendar hours 自然小时. */
export const LimitUnit = z.enum(['working_hours', 'working_days', 'hours'])
export const Limit = z.object({ amount: z.number().positive().max(10_000), unit: LimitUnit })
export type Limit = z.infer<typeof Limit>

export const Stage = z.enum(['accept', 'respond', 'handle', 'check'])
export type Stage = z.infer<typeof Stage>
export const stageNames: Record<Stage, string> = { accept: '受理', respond: '首次响应', handle: '处理', check: '核查' }

export const Department = z.object({ id: Id, name: z.string(), phone: z.string().nullable() })
export type Department = z.infer<typeof Department>

/** A public number of an office: digits and dashes. */
export const OfficePhone = z.string().regex(/^[\d-]{5,20}$/, '电话格式不正确')

/** Where a filed report of this matter goes when no routing rule says otherwise. */
export const DefaultQueue = z.enum(['grid', 'department'])

export const MatterFields = z.object({
  code: z.string().regex(/^[0-9A-Za-z-]{2,20}$/, '事项编码格式不正确'),
  classCode: z.string().regex(/^[0-9A-Za-z-]{1,20}$/, '大类编码格式不正确'),
  className: words(2, 20, '请填写大类名称'),
  name: words(2, 40, '请填写事项名称'),
  keywords: z.array(z.string().trim().min(1).max(20)).max(30),
  kinds: z.array(ReportKind).min(1, '至少选择一种上报类型'),
  departmentId: Id,
  defaultQueue: DefaultQueue,
  workType: WorkType,
  limits: z.object({ accept: Limit, respond: Limit, handle: Limit, check: Limit }),
  /** What to bring or show, one line each. */
  materials: z.array(z.string().max(100)).max(20),
  /** How it will be handled, one step a line. */
  process: z.array(z.string().max(100)).max(20),
  photosAtLeast: z.number().int().min(0).max(9),
  afterPhotoRequired: z.boolean(),
  /** Nearby open reports of the same matter are shown within this radius; 0 turns it off. */
  duplicateRadiusMetres: z.number().int().min(0).max(5000),
  fileAutomatically: z.boolean(),
  closeAutomatically: z.boolean(),
  /** Where the limits and duties come from, shown beside them. */
  source: z.string().max(200),
})

export const MatterView = MatterFields.extend({
  id: Id,
  departmentName: z.string(),
  published: z.boolean(),
  version: z.number().int(),
})
export type MatterView = z.infer<typeof MatterView>

const byMatter = z.object({ matterId: Id })

export const catalogue = {
  published: route({
    method: 'GET',
    path: '/catalogue',
    summary: '事项目录（已发布）',
    access: 'public',
    response: z.array(MatterView),
    cacheSeconds: 60,
  }),
  departments: route({
    method: 'GET',
    path: '/departments',
    summary: '部门',
    access: 'public',
    response: z.array(Department),
    cacheSeconds: 60,
  }),
  saveDepartment: route({
    method: 'POST',
    path: '/departments',
    summary: '新增部门；同名的部门只更新电话',
    access: ['admin'],
    body: z.object({
      name: words(2, 40, '请填写部门名称'),
      phone: OfficePhone.nullable().default(null),
    }),
    response: Department,
  }),
  all: route({
    method: 'GET',
    path: '/catalogue/all',
    summary: '全部事项，含未发布的',
    access: ['admin', 'officer', 'dispatcher', 'auditor'],
    response: z.array(MatterView),
  }),
  add: route({
    method: 'POST',
    path: '/catalogue',
    summary: '新增事项（未发布）',
    access: ['admin'],
    body: MatterFields,
    response: MatterView,
  }),
  change: route({
    method: 'PATCH',
    path: '/catalogue/:matterId',
    summary: '修改事项；正在计时的时限不受影响',
    access: ['admin'],
    params: byMatter,
    body: MatterFields.omit({ code: true }).extend({ published: z.boolean() }).partial(),
    response: MatterView,
  }),
}
