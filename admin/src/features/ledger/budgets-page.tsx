import { contract } from '@huisheng/contract'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useMe } from '../../app/session'
import { Empty, Loaded } from '../../ui/states'
import { dayOf } from '../../ui/time'
import { AppropriateDrawer } from './appropriate-drawer'
import { BudgetCard } from './budget-card'
import { useBudgets } from './use-ledger'
import { VerifyMoney } from './verify-money'
import './ledger.css'

export const BudgetsPage = () => {
  const { role } = useMe()
  const [search, setSearch] = useSearchParams()
  const [appropriating, setAppropriating] = useState(false)
  const budgets = useBudgets()
  const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4))
  const asked = Number(search.get('year'))
  const year = asked >= 2000 && asked <= 2200 ? asked : thisYear
  const years = [...new Set([thisYear, year, ...(budgets.data ?? []).map((budget) => budget.year)])]
  const may = (access: readonly string[]) => access.includes(role)
  const mayAppropriate = may(contract.ledger.appropriate.access)
  const appropriate = mayAppropriate && (
    <Button type="primary" onClick={() => setAppropriating(true)}>
      登记预算
    </Button>
  )
  return (
    <div className="page">
      <div className="page-head">
        <h1>预算与账本</h1>
        <Select
          aria-label="年度"
          value={year}
          options={years.sort((a, b) => b - a).map((value) => ({ value, label: `${value} 年` }))}
          onChange={(value: number) => setSearch({ year: String(value) })}
        />
        <span className="muted">账只增不改，每一笔都环环相扣。</span>
        <span className="spring" />
        {appropriate}
      </div>
      {may(contract.ledger.verify.access) && <VerifyMoney />}
      <section className="card">
        <Loaded
          query={budgets}
          rows={6}
          empty={(all) =>
            !all.some((budget) => budget.year === year) && (
              <Empty title={`${year} 年还没有预算`} hint="登记预算下达以后，奖励才能批准。" action={appropriate} />
            )
          }
        >
          {(all) => (
            <ul className="entries" aria-label={`${year} 年预算`}>
              {all
                .filter((budget) => budget.year === year)
                .map((budget) => (
                  <BudgetCard key={budget.id} budget={budget} />
                ))}
            </ul>
          )}
        </Loaded>
      </section>
      {mayAppropriate && <AppropriateDrawer year={year} open={appropriating} onClose={() => setAppropriating(false)} />}
    </div>
  )
}
