import { gradeNames, rewardStatusNames, shareStatusNames, type RewardAuditLine } from '@huisheng/contract'
import { yuanWords } from '../../../platform/yuan-words.ts'
import { isIntact } from '../history.ts'
import type { RewardDocument } from '../reward.fields.ts'
import { auditLines } from './audit-lines.ts'

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** The whole course of a reward as plain text, one step a line and its inputs below it. */
export const printAudit = async (reward: RewardDocument): Promise<string> => {
  const lines = await auditLines(reward)
  return [...headOf(reward), '', ...lines.flatMap(textOf), ''].join('\n')
}

const headOf = (reward: RewardDocument) => [
  `奖励 ${reward.number}  ${rewardStatusNames[reward.status]}  共 ${yuanWords(reward.amountFen)}`,
  `${reward.schemeName} 第 ${reward.schemeVersion} 版  ${gradeNames[reward.grade]}  ${reward.matterName}`,
  ...reward.shares.map(
    ({ reportNumber, status, amountFen }) => `  ${reportNumber}  ${shareStatusNames[status]}  ${yuanWords(amountFen)}`,
  ),
  isIntact(String(reward._id), reward.history) ? '经过完整' : '经过被改动过',
]

const fromNames: Record<RewardAuditLine['from'], string> = {
  report: '案件',
  tip_off: '事实',
  scheme: '规则',
  reward: '奖励',
  ledger: '账目',
  payment: '支付',
}

const textOf = ({ at, from, what, by, words, amountFen, inputs }: RewardAuditLine) => [
  [
    shanghai.format(new Date(at)),
    fromNames[from],
    what,
    by,
    ...(amountFen === null ? [] : [yuanWords(amountFen)]),
    ...(words ? [words] : []),
  ].join('  '),
  ...inputs.map(({ name, value }) => `    ${name}：${value}`),
]
