import { departmentRefs } from '../accounts/list-departments.ts'
import { clock } from '../../platform/clock.ts'
import { staffOfGrid } from '../staffing/staff-of-grid.ts'
import { currentRules, forgetRules } from './current-rules.ts'
import { hasHandlers } from './has-handlers.ts'
import { matchRule, type RoutingFacts } from './match-rule.ts'
import { queueName } from './queue-name.ts'
import { Rule, type RuleDocument } from './rule.model.ts'

export type Subject = RoutingFacts & {
  gridId: string | null
  gridName: string | null
  /** The smallest area known above a grid: its desk takes what cannot be placed. */
  deskAreaId: string
  deskAreaName: string
  departmentId: string
  departmentName: string
  defaultQueue: 'grid' | 'department'
  placeWhy: string
}
export type Target = { kind: 'grid' | 'leader' | 'department' | 'desk'; key: string; name: string }
export type Choice = { queue: Target; why: string }

type Aim = { kind: Target['kind']; departmentId?: string | null }

/**
 * The queue for a report: the first rule that matches and still works, else the matter's own default.
 * What has no able queue goes to the desk of the smallest area known. Says why, for staff to read.
 */
export const chooseQueue = async (subject: Subject): Promise<Choice> => {
  for (const rule of await currentRules()) {
    const matched = matchRule(rule.when ?? {}, subject)
    if (!matched) continue
    const broken = await brokenBecause(rule)
    if (broken) {
      await switchOff(rule, broken)
      continue
    }
    const { queue, note } = await aim(rule.to, subject)
    return { queue, why: `规则「${rule.name}」第 ${rule.version} 版：${matched.join('，') || '全部'}${note}` }
  }
  const { queue, note } = await aim({ kind: subject.defaultQueue, departmentId: subject.departmentId }, subject)
  return { queue, why: `事项默认去向${note}` }
}

export const deskOf = ({ deskAreaId, deskAreaName }: Subject): Target => ({
  kind: 'desk',
  key: `desk:${deskAreaId}`,
  name: queueName('desk', deskAreaName),
})

const aim = async ({ kind, departmentId }: Aim, subject: Subject): Promise<{ queue: Target; note: string }> => {
  if (kind === 'desk') return { queue: deskOf(subject), note: '' }
  if (kind === 'department') {
    const id = departmentId ?? subject.departmentId
    const name = id === subject.departmentId ? subject.departmentName : await departmentName(id)
    if (!(await hasHandlers(id))) return { queue: deskOf(subject), note: `；${name}目前没有经办人，转派遣台` }
    return { queue: { kind, key: `department:${id}`, name }, note: '' }
  }
  if (!subject.gridId) return { queue: deskOf(subject), note: `；${subject.placeWhy}，转派遣台` }
  const staff = await staffOfGrid(subject.gridId, clock.now())
  if (kind === 'grid' && staff.onDutyId) return { queue: gridQueue('grid', subject), note: `；${subject.placeWhy}` }
  if (staff.leaderId) {
    const note = kind === 'grid' ? '；该网格目前无人在岗，转网格长' : ''
    return { queue: gridQueue('leader', subject), note }
  }
  return { queue: deskOf(subject), note: '；该网格目前无人在岗，转派遣台' }
}

const departmentName = async (id: string) => (await departmentRefs([id]))[0]?.name ?? ''

const gridQueue = (kind: 'grid' | 'leader', { gridId, gridName }: Subject): Target => ({
  kind,
  key: `${kind}:${gridId}`,
  name: queueName(kind, gridName ?? ''),
})

const brokenBecause = async ({ to }: RuleDocument) => {
  if (!to || to.kind !== 'department' || !to.departmentId) return null
  return (await departmentName(to.departmentId)) ? null : '规则指向的部门已不存在'
}

const switchOff = async ({ _id, version }: RuleDocument, reason: string) => {
  await Rule.updateOne({ _id, version }, { $set: { brokenBecause: reason } })
  forgetRules()
}
