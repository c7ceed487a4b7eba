import { Role } from '@huisheng/contract'
import { model, Schema, type InferSchemaType, type Types } from 'mongoose'
import { personalFields } from '../../platform/personal-fields.ts'
import { registerSealed } from '../../platform/personal-registry.ts'

const { ObjectId } = Schema.Types

const schema = new Schema(
  {
    role: { type: String, enum: Role.options, required: true },
    name: { type: String, required: true },
    active: { type: Boolean, required: true, default: true },
    /** Raised when the password changes or the account is switched off: sessions of an older version are over. */
    sessionVersion: { type: Number, required: true, default: 1 },
    /** See `personalFields.phone`. */
    phoneSealed: { type: String, default: null },
    privacyVersion: { type: String, default: null },
    privacyAcceptedAt: { type: Date, default: null },
    /** Staff only: the pledge last signed; the signatures themselves are kept apart and never change. */
    pledgeVersion: { type: String, default: null },
    lastSignInAt: { type: Date, default: null },

    /** Residents only, who are found by it: the keyed hash of the phone. */
    phoneHash: String,
    /** Residents only: who they are to WeChat. */
    openid: String,

    /** Staff only. */
    userName: String,
    /** Null while the account cannot sign in. */
    passwordHash: { type: String, default: null },
    /** Normalised user name, and the name from each of its letters on, so a prefix finds any part of it. */
    searchKeys: { type: [String], default: undefined },
    areaIds: { type: [ObjectId], default: [] },
    departmentId: { type: ObjectId, default: null },
  },
  { timestamps: true },
)
schema.index({ phoneHash: 1 }, { unique: true, sparse: true })
schema.index({ openid: 1 }, { unique: true, sparse: true })
schema.index({ userName: 1 }, { unique: true, sparse: true })
schema.index({ role: 1, userName: 1 }, { partialFilterExpression: { userName: { $exists: true } } })
schema.index({ searchKeys: 1 }, { sparse: true })
schema.index({ areaIds: 1, role: 1 }, { partialFilterExpression: { userName: { $exists: true } } })
schema.index({ departmentId: 1, role: 1 }, { partialFilterExpression: { userName: { $exists: true } } })

export const Account = model('Account', schema)
registerSealed({
  model: Account,
  seals: { phoneSealed: 'phone' },
  hashes: { phoneHash: { from: 'phoneSealed', hash: (phone) => personalFields.phone.hash(phone) } },
})
export type AccountRecord = InferSchemaType<typeof schema> & { _id: Types.ObjectId }
