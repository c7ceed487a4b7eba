import { StaffRole, type RewardAction } from '@huisheng/contract'
import { findStaff } from '../accounts/find-staff.ts'
import { sendNotices } from '../notices/send-notices.ts'
import { factsOfReward } from './reward-facts.ts'
import type { RewardDocument } from './reward.fields.ts'
import { actionsFor, rules } from './reward.machine.ts'

/** What waits for somebody, the first that does. */
const waiting: { action: RewardAction; words: string }[] = [
  { action: 'answer_appeal', words: '举报人提出了异议，请答复。' },
  { action: 'settle_hold', words: '有一份奖励暂缓支付，请核对后处理。' },
  { action: 'approve_second', words: '请进行第二机关审批。' },
  { action: 'approve', words: '请审批。' },
  { action: 'decline', words: '请审批。' },
  { action: 'review', words: '请复核。' },
]

const rolesFor = (action: RewardAction) => StaffRole.options.filter((role) => rules[action].by[role])

/** Tells those who may act next. Once for each state, however often it runs; a proposer is told of what came back. */
export const tellStaff = async (reward: RewardDocument) => {
  const facts = factsOfReward(reward)
  const told = new Map<string, string>()
  for (const { action, words } of waiting)
    for (const role of rolesFor(action))
      for (const { id } of await findStaff({ role }))
        if (!told.has(id) && actionsFor({ id, role }, facts).includes(action)) told.set(id, words)
  if (reward.status === 'returned') for (const id of proposersOf(reward)) told.set(id, '已退回，请补正后重新提出。')
  await sendNotices(
    [...told].map(([recipientId, words]) => ({
      key: `reward-${String(reward._id)}-${reward.history.length}`,
      recipientId,
      title: '有待办的奖励',
      text: `${reward.number}：${words}`,
      about: { noun: 'reward', id: String(reward._id) },
      template: 'new_case',
      importance: 'normal',
    })),
  )
}

const proposersOf = ({ history, excludedIds }: RewardDocument) => {
  const { byId } = history.findLast(({ office }) => office === 'propose')!
  return byId && !excludedIds.includes(byId) ? [byId] : []
}
