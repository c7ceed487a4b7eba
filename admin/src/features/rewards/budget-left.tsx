import type { RewardView } from '@huisheng/contract'
import { yuanWords } from '../../ui/money'
import { Loaded } from '../../ui/states'
import { useBudgets } from '../ledger/use-ledger'

/** What approving would take from the year’s budget, and what would be left. */
export const BudgetLeft = ({ reward: { schemeKey, year, amountFen } }: { reward: RewardView }) => (
  <Loaded query={useBudgets(year)} rows={1}>
    {(budgets) => {
      const available = budgets.find((budget) => budget.schemeKey === schemeKey)?.availableFen ?? 0
      return (
        <p className={available < amountFen ? 'lacking budget-left' : 'muted budget-left'}>
          {year} 年预算可用 {yuanWords(available)}，这笔占用 {yuanWords(amountFen)}
          {available < amountFen ? '，不够。请先补充预算。' : `，之后还剩 ${yuanWords(available - amountFen)}。`}
        </p>
      )
    }}
  </Loaded>
)
