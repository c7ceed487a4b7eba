import { exclusionNames, type PublicScheme } from '@huisheng/contract'
import { sayYuan } from '../../../features/declarations/money'
import { sayDay } from '../../../platform/days'

export const sayShare = (basisPoints: number) => `${basisPoints / 100}%`

/** Each grade and what it gets, in words. */
export const amountsOf = ({ calculation }: PublicScheme) =>
  calculation.by === 'fixed'
    ? calculation.grades.map(({ grade, name, amountFen }) => ({ grade, name, amount: sayYuan(amountFen), floor: '' }))
    : calculation.grades.map(({ grade, name, basisPoints, floorFen }) => ({
        grade,
        name,
        amount: `罚没款的 ${sayShare(basisPoints)}`,
        floor: floorFen > 0 ? `不低于 ${sayYuan(floorFen)}` : '',
      }))

type Condition = { name: string; words: string }

/** What bounds an amount, and who gets none. */
export const conditionsOf = (scheme: PublicScheme): Condition[] => {
  const { capPersonMonth, secondFromFen, exclusions, matterNames } = scheme
  const found: (Condition | null)[] = [
    { name: '奖励哪些事项', words: matterNames.length > 0 ? matterNames.join('、') : '暂无' },
    {
      name: '什么时候的举报',
      words: scheme.until ? `${sayDay(scheme.from)} 至 ${sayDay(scheme.until)}` : `${sayDay(scheme.from)} 以后`,
    },
    { name: '部分属实', words: scheme.partlyCounts ? '也给奖励' : '不给奖励' },
    { name: '匿名举报', words: scheme.anonymousAllowed ? '也能领，凭编码和口令' : '不能领，请实名或用账号举报' },
    { name: '一件最多', words: sayYuan(scheme.capCaseFen) },
    capPersonMonth && {
      name: '一人一月最多',
      words: `${sayYuan(capPersonMonth.amountFen)}${capPersonMonth.eachMatter ? '（每类事项）' : ''}`,
    },
    scheme.supplementBasisPoints
      ? {
          name: '后来补充关键证据',
          words: `得这件奖励的 ${sayShare(scheme.supplementBasisPoints)}，其余归最先举报的人`,
        }
      : null,
    secondFromFen === null ? null : { name: '大额奖励', words: `达到 ${sayYuan(secondFromFen)} 还要财政部门审批` },
    exclusions.length > 0
      ? { name: '这些人不奖励', words: exclusions.map((one) => exclusionNames[one]).join('、') }
      : null,
    scheme.notifyWorkingDays === null
      ? null
      : { name: '多久通知', words: `认定后 ${scheme.notifyWorkingDays} 个工作日内` },
    scheme.claimDays === null ? null : { name: '多久内领取', words: `通知后 ${scheme.claimDays} 天内，过期视为放弃` },
  ]
  return found.filter((one) => one !== null)
}
