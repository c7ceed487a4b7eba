import type { SubscriptionTemplate } from '@huisheng/contract'
import type { Types } from 'mongoose'
import type { Actor } from '../../http/actor.ts'
import { Grant } from './grant.model.ts'
import { insertOnce } from '../accounts/insert-once.ts'

export const addGrants = async ({ id }: Actor, templates: SubscriptionTemplate[]) => {
  for (const template of new Set(templates))
    await insertOnce(() => Grant.updateOne({ accountId: id, template }, { $inc: { balance: 1 } }, { upsert: true }))
}

type For = { recipientId: Types.ObjectId; template: SubscriptionTemplate }
const of = ({ recipientId, template }: For) => ({ accountId: recipientId, template })

export const hasGrant = async (message: For) => (await Grant.exists({ ...of(message), balance: { $gt: 0 } })) !== null

/** Takes one grant out before a message is sent, so that two senders never share it. False when there is none. */
export const takeGrant = async (message: For) =>
  (await Grant.findOneAndUpdate({ ...of(message), balance: { $gt: 0 } }, { $inc: { balance: -1 } })) !== null

/** For a message WeChat certainly did not send. */
export const giveGrantBack = async (message: For) => {
  await Grant.updateOne(of(message), { $inc: { balance: 1 } })
}

/** WeChat says the person allows no more: what we counted was wrong. */
export const clearGrants = async (message: For) => {
  await Grant.updateOne(of(message), { $set: { balance: 0 } })
}
