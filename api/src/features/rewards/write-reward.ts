import type { Role } from '@huisheng/contract'
import { extendHistory } from './history.ts'
import type { Entry, Happening, Office, Posting, RewardDocument, RewardFields, Share } from './reward.fields.ts'
import { Reward } from './reward.model.ts'
import type { SealedSaying } from './saying.ts'
import { stateDigest, type State } from './state-digest.ts'

/** Who does it, where it is not a member of staff. */
export const tipsterName = '举报人'
export const machineName = '系统'

export type Act = {
  action: Happening
  at: Date
  by: { id: string; name: string; role: Role } | typeof tipsterName | typeof machineName
  office?: Office
  reportId?: string
  said?: SealedSaying | null
  amountFen?: number
  posting?: Posting
}

const entryOf = ({ by, office, reportId, said, amountFen, posting, ...act }: Act, state: State) =>
  ({
    ...act,
    byId: typeof by === 'string' ? null : by.id,
    byName: typeof by === 'string' ? by : by.name,
    byRole: typeof by === 'string' ? null : by.role,
    office: office ?? null,
    reportId: reportId ?? null,
    said: said ?? null,
    amountFen: amountFen ?? null,
    posting: posting ?? null,
    schemeVersion: state.schemeVersion,
    stateDigest: stateDigest(state),
  }) satisfies Omit<Entry, 'seq' | 'hash'>

/** The entries of what happened at once; each covers how the reward stands after it. */
export const happened = (rewardId: string, history: readonly Entry[], acts: readonly Act[], state: State) =>
  extendHistory(
    rewardId,
    history,
    acts.map((act) => entryOf(act, state)),
  )

export type Change = {
  set?: Partial<Omit<RewardFields, 'history' | 'revision' | 'changedAt' | 'unfinished'>>
  /** What becomes of shares, by report. */
  shares?: Record<string, Partial<Share>>
  acts: readonly Act[]
  /** Whether somebody is to be told; where absent it stays as it was. */
  tell?: boolean
}

/** Changes a reward and its history in one write that succeeds only if it is still as it was read; else null. */
export const writeReward = async (
  read: RewardDocument,
  { set, shares = {}, acts, tell }: Change,
): Promise<RewardDocument | null> => {
  const next = { ...read, ...set }
  next.shares = next.shares.map((share) => ({ ...share, ...shares[share.reportId] }))
  const postings = acts.flatMap(({ posting }) => (posting?.kind === 'release' ? [posting] : []))
  next.unposted = [...next.unposted, ...postings]
  return Reward.findOneAndUpdate(
    { _id: read._id, revision: read.revision },
    {
      $set: {
        ...set,
        shares: next.shares,
        unposted: next.unposted,
        unfinished: next.unposted.length > 0 || next.approving !== null,
        changedAt: acts.at(-1)!.at,
        ...(tell && { untold: true }),
      },
      $push: { history: { $each: happened(String(read._id), read.history, acts, next) } },
      $inc: { revision: 1 },
    },
    { returnDocument: 'after' },
  ).lean<RewardDocument>()
}
