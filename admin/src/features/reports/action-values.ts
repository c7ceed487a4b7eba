import type { Outcome, RatingLevel } from '@huisheng/contract'

/** All that the forms of actions ask for; each action uses some of it. */
export type ActionValues = {
  queue?: string
  outcome?: Outcome
  level?: RatingLevel
  reason?: string
  channel?: string
  words?: string
  photoIds?: string[]
  settled?: boolean
}
export type ActionField = keyof ActionValues
