import type { SubscriptionTemplate } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { Grant } from './grant.model.ts'
import { insertOnce } from '../accounts/insert-once.ts'

export const addGrants = async ({ id }: Actor, templates: SubscriptionTemplate[]) => {
  for (const template of new Set(templates))
    await insertOnce(() => Grant.updateOne({ accountId: id, template }, { $inc: { balance: 1 } }, { upsert: true }))
}

/** Takes one grant out before a message is sent, so that two senders never share it. False when there is none. */
export const takeGrant = async (accountId: string, template: SubscriptionTemplate) => {
  const taken = await Grant.findOneAndUpdate({ accountId, template, balance: { $gt: 0 } }, { $inc: { balance: -1 } })
  return taken !== null
}

/** For a message WeChat certainly did not send. */
export const giveGrantBack = async (accountId: string, template: SubscriptionTemplate) => {
  await Grant.updateOne({ accountId, template }, { $inc: { balance: 1 } })
}

/** WeChat says the person allows no more: what we counted was wrong. */
export const clearGrants = async (accountId: string, template: SubscriptionTemplate) => {
  await Grant.updateOne({ accountId, template }, { $set: { balance: 0 } })
}
