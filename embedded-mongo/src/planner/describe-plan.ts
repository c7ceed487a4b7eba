import type { Document } from '../values/value.ts'
import type { IndexPlan, Plan } from './choose-plan.ts'

const describeIndex = ({ index, order }: IndexPlan): Document => ({
  stage: 'FETCH',
  inputStage: {
    stage: 'IXSCAN',
    indexName: index.name,
    keyPattern: index.key,
    isMultiKey: index.multikey,
    direction: order?.reverse ? 'backward' : 'forward',
  },
})

const describeAccess = (plan: Plan): Document => {
  if (plan.kind === 'scan') return { stage: 'COLLSCAN' }
  if (plan.kind === 'union') return { stage: 'OR', inputStages: plan.branches.map(describeIndex) }
  return describeIndex(plan)
}

/** The plan in the words of `explain`. */
export const describePlan = (plan: Plan, sort: Document | undefined): Document => {
  const access = describeAccess(plan)
  return sort && Object.keys(sort).length && !plan.sorted
    ? { stage: 'SORT', sortPattern: sort, inputStage: access }
    : access
}
