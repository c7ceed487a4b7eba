import type { ProblemCode } from '@huisheng/contract'
import { Alert } from 'antd'
import { isProblem, wayOutOf, wordsOf } from '../../app/problem'

const ways: { [C in ProblemCode]?: string } = {
  reward_moved_on: '下面已是最新的内容。您填写的都还在，核对后可以再次提交。',
  facts_changed:
    '提出以后，同一事实的举报、查处结果或处罚有了变化。请按最新的事实补正、重新预览后再提交；不是您提出的，请退回补正。',
  duties_separated: '您在这笔奖励里已经办过另一道手续。请换一位同样职责的人办理，您写的内容可以复制给他。',
  on_the_case: '您经手过其中的举报，需要回避。请换一位没有经手的人办理。',
  budget_exhausted:
    '没有批准，也没有占用预算。请财务人员在「预算与账本」登记补充预算，到账后再批准，您写的内容会保留。',
  not_eligible: '逐条认定里有不符合或待核对的。请先看认定，事实有误的退回补正。',
  already_rewarded: '请在奖励审核台查看已有的那一笔。',
  own_request: '要由另一位工作人员办理。',
}
const patient: ProblemCode[] = [
  'reward_moved_on',
  'facts_changed',
  'duties_separated',
  'on_the_case',
  'budget_exhausted',
  'not_eligible',
]

/** What stood in the way of a step, and what to do now. */
export const Refusal = ({ error }: { error: unknown }) => {
  const known = (Object.keys(ways) as ProblemCode[]).find((code) => isProblem(error, code))
  return (
    <Alert
      className="alert-above"
      type={isProblem(error, ...patient) ? 'warning' : 'error'}
      showIcon
      role="alert"
      title={known === 'reward_moved_on' ? '这笔奖励刚刚有了变化' : wordsOf(error)}
      description={known ? ways[known] : wayOutOf(error)}
    />
  )
}
