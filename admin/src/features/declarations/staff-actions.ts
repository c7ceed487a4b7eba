import type { DeclarationAction, DeclarationView } from '@huisheng/contract'

export type StaffAction = Extract<DeclarationAction, 'verify' | 'return' | 'attempt' | 'propose_appointment' | 'reveal'>

export const staffActionNames: Record<StaffAction, string> = {
  verify: '核实',
  return: '退回补正',
  attempt: '记录上门未遇',
  propose_appointment: '预约上门',
  reveal: '查看完整信息',
}

const order = Object.keys(staffActionNames) as StaffAction[]
export const offeredOf = ({ actions }: DeclarationView) => order.filter((name) => actions.includes(name))

/** What was typed for an action, and the id under which it is sent however often: both last until it succeeds. */
export type Draft = { id: string; values: object }
