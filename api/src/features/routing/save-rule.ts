import type { RuleView } from '@huisheng/contract'
import { Problem } from '../../http/problem.ts'
import { forgetRules } from './current-rules.ts'
import { Rule, type RuleDocument } from './rule.model.ts'

type Fields = Omit<RuleView, 'id' | 'version' | 'brokenBecause'>

const present = (rule: RuleDocument): RuleView => ({
  id: String(rule._id),
  name: rule.name,
  order: rule.order,
  when: rule.when ?? {},
  to: rule.to,
  enabled: rule.enabled,
  version: rule.version,
  brokenBecause: rule.brokenBecause,
})

export const listRules = async () => (await Rule.find().sort({ order: 1, _id: 1 }).lean<RuleDocument[]>()).map(present)

export const addRule = async (fields: Fields) => {
  const rule = await Rule.create(fields)
  forgetRules()
  return present(rule.toObject())
}

/** A change counts the version up and gives a broken rule another chance. */
export const changeRule = async (ruleId: string, fields: Partial<Fields>) => {
  const rule = await Rule.findOneAndUpdate(
    { _id: ruleId },
    { $set: { ...fields, brokenBecause: null }, $inc: { version: 1 } },
    { returnDocument: 'after' },
  ).lean<RuleDocument>()
  if (!rule) throw new Problem('not_found')
  forgetRules()
  return present(rule)
}

/** Safe to repeat: one rule per name. */
export const ensureRule = (fields: Fields) =>
  Rule.updateOne({ name: fields.name }, { $setOnInsert: { ...fields, version: 1 } }, { upsert: true })
