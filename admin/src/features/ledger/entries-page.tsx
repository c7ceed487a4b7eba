import { type LedgerEntryView, ledgerAccountNames, ledgerKindNames } from '@huisheng/contract'
import { Link, useParams } from 'react-router'
import { BackButton } from '../../ui/back-button'
import { yuanWords } from '../../ui/money'
import { MoreButton } from '../../ui/more-button'
import { Empty, ErrorState, Loaded, Loading } from '../../ui/states'
import { secondOf } from '../../ui/time'
import { BudgetCard } from './budget-card'
import { useBudgets, useEntries } from './use-ledger'
import './ledger.css'

const signed = (fen: number) => (fen > 0 ? `+${yuanWords(fen)}` : yuanWords(fen))

const Row = ({ entry }: { entry: LedgerEntryView }) => (
  <tr>
    <td className="numeric muted">{entry.seq}</td>
    <td className="numeric ledger-small">{secondOf(entry.at)}</td>
    <td>
      <b>{ledgerKindNames[entry.kind]}</b>
      <p className="muted ledger-small">{entry.byName}</p>
    </td>
    <td>
      <ul className="ledger-postings">
        {entry.postings.map(({ account, amountFen }) => (
          <li key={account}>
            <span>{ledgerAccountNames[account]}</span>
            <span className="numeric">{signed(amountFen)}</span>
          </li>
        ))}
      </ul>
    </td>
    <td>
      <span className="numeric">{entry.ref}</span>
      <p className="muted ledger-small">{entry.words}</p>
    </td>
    <td className="numeric nowrap">{yuanWords(entry.availableAfterFen)}</td>
  </tr>
)

export const EntriesPage = () => {
  const { budgetId = '' } = useParams()
  const list = useEntries(budgetId)
  const entries = list.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <div className="page">
      <BackButton above="/budgets" />
      <div className="page-head">
        <h1>明细账</h1>
        <span className="muted">新的在前；每一笔借贷合计为零。</span>
      </div>
      <section className="card ledger-budget">
        <Loaded query={useBudgets()} rows={3}>
          {(budgets) => {
            const budget = budgets.find(({ id }) => id === budgetId)
            return budget ? (
              <ul className="entries" aria-label="预算">
                <BudgetCard budget={budget} />
              </ul>
            ) : (
              <Empty title="没有这份预算" action={<Link to="/budgets">看全部预算</Link>} />
            )
          }}
        </Loaded>
      </section>
      <section className="card">
        {list.isPending && <Loading rows={8} />}
        {list.isError && entries.length === 0 && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && entries.length === 0 && <Empty title="还没有账" hint="登记预算后，第一笔会出现在这里。" />}
        {entries.length > 0 && (
          <div className="table-scroll">
            <table className="table" aria-label="明细账">
              <thead>
                <tr>
                  <th>序号</th>
                  <th>时间</th>
                  <th>种类</th>
                  <th>科目</th>
                  <th>关于</th>
                  <th>之后可用</th>
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <Row key={entry.seq} entry={entry} />
                ))}
              </tbody>
            </table>
          </div>
        )}
        <MoreButton list={list} />
      </section>
    </div>
  )
}
