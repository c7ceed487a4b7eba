import type { Types } from 'mongoose'
import { PrivacyRequest, type Effect } from './privacy-request.model.ts'

export type Note = (effect: Effect) => Promise<void>

/** Keeps what became of one thing, once: a second try after a crash does not forget what the first one did. */
export const noteEffect =
  (requestId: Types.ObjectId): Note =>
  async (effect) => {
    await PrivacyRequest.updateOne(
      { _id: requestId, 'effects.what': { $ne: effect.what } },
      { $push: { effects: effect } },
    )
  }
