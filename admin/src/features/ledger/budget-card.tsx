import type { BudgetView } from '@huisheng/contract'
import { Link } from 'react-router'
import { yuanWords } from '../../ui/money'

type Part = { name: string; className: string; fen: number }

const partsOf = ({ paidFen, inTransitFen, reservedFen, availableFen }: BudgetView): Part[] => [
  { name: '已支付', className: 'budget-paid', fen: paidFen },
  { name: '支付途中', className: 'budget-transit', fen: inTransitFen },
  { name: '已占用', className: 'budget-reserved', fen: reservedFen },
  { name: '可用', className: 'budget-available', fen: availableFen },
]

const shareOf = (fen: number, total: number) => (total > 0 ? `${(fen / total) * 100}%` : '0%')

export const BudgetCard = ({ budget }: { budget: BudgetView }) => {
  const parts = partsOf(budget)
  return (
    <li className="entry budget" aria-label={`${budget.schemeName} ${budget.year} 年`}>
      <div className="entry-head">
        <Link className="row-link" to={`/budgets/${budget.id}`}>
          {budget.schemeName}
        </Link>
        <span className="muted">{budget.year} 年</span>
        <b className="budget-total numeric">{yuanWords(budget.totalFen)}</b>
      </div>
      <div className="budget-bar" aria-hidden>
        {parts.map(({ name, className, fen }) => (
          <span key={name} className={className} style={{ width: shareOf(fen, budget.totalFen) }} />
        ))}
      </div>
      <dl className="budget-parts">
        {parts.map(({ name, className, fen }) => (
          <div key={name}>
            <dt>
              <span className={`budget-dot ${className}`} aria-hidden />
              {name}
            </dt>
            <dd className="numeric">{yuanWords(fen)}</dd>
          </div>
        ))}
      </dl>
      {budget.totalFen > 0 && budget.availableFen * 10 < budget.totalFen && (
        <p className="lacking">可用的不到一成，请及时补充，否则新的奖励不能批准。</p>
      )}
    </li>
  )
}
