import { kindNames, type QueueKind, type RuleView, workTypeNames } from '@huisheng/contract'
import { groupByClass, useDepartments, useAllMatters, useUpperAreas } from './use-options'

export const queueKindNames: Record<QueueKind, string> = {
  grid: '所在网格的网格员',
  leader: '网格长',
  department: '部门',
  desk: '派遣台',
}

const some = (names: string[]) =>
  names.length > 4 ? `${names.slice(0, 4).join('、')} 等 ${names.length} 项` : names.join('、')

/** A rule in words, as far as the names it uses are known. */
export const useRuleWords = () => {
  const matters = useAllMatters().data ?? []
  const departments = useDepartments().data ?? []
  const areas = useUpperAreas().data ?? []
  const matterName = (code: string) => matters.find((matter) => matter.code === code)?.name ?? code
  const className = (code: string) =>
    groupByClass(matters).find(({ classCode }) => classCode === code)?.className ?? code
  const areaName = (id: string) => areas.find((area) => area.id === id)?.name ?? '某区域'

  const whenWords = ({ when }: Pick<RuleView, 'when'>) => {
    const parts = [
      when.classCodes?.length && `大类 ${some(when.classCodes.map(className))}`,
      when.matterCodes?.length && `事项 ${some(when.matterCodes.map(matterName))}`,
      when.kinds?.length && `类型 ${some(when.kinds.map((kind) => kindNames[kind]))}`,
      when.workTypes?.length && `${some(when.workTypes.map((type) => workTypeNames[type]))}工作`,
      when.areaIds?.length && `区域 ${some(when.areaIds.map(areaName))}`,
      when.hours && `每天 ${when.hours.from} 点到 ${when.hours.until} 点`,
    ].filter(Boolean)
    return parts.length > 0 ? parts.join('；') : '所有事件'
  }
  const toWords = ({ to: { kind, departmentId } }: Pick<RuleView, 'to'>) =>
    kind === 'department' && departmentId
      ? (departments.find(({ id }) => id === departmentId)?.name ?? '已不存在的部门')
      : queueKindNames[kind]

  return { whenWords, toWords }
}
