import { clock } from '../../platform/clock.ts'
import { Rule, type RuleDocument } from './rule.model.ts'

const life = 5_000
let cached: { rules: Promise<RuleDocument[]>; until: number } | null = null

const load = () =>
  Rule.find({ enabled: true, brokenBecause: null }).sort({ order: 1, _id: 1 }).lean<RuleDocument[]>().exec()

/** The rules in force, in order, at most five seconds old. */
export const currentRules = () => {
  const now = clock.now().getTime()
  if (!cached || cached.until < now || cached.until > now + life) cached = { rules: load(), until: now + life }
  cached.rules.catch(forgetRules)
  return cached.rules
}

export const forgetRules = () => {
  cached = null
}
