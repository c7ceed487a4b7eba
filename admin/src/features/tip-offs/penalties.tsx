import type { Penalty, TipOffCase } from '@huisheng/contract'
import { FormOpener } from '../../ui/form-opener'
import { yuanWords } from '../../ui/money'
import { momentOf } from '../../ui/time'
import { PenaltyForm } from './penalty-form'

const Replaced = ({ penalty, children }: { penalty: Penalty; children: string }) =>
  penalty.replaced ? <del>{children}</del> : <>{children}</>

const Row = ({ penalty }: { penalty: Penalty }) => (
  <tr className={penalty.replaced ? 'penalty-replaced' : undefined}>
    <td>
      <Replaced penalty={penalty}>{penalty.decisionNumber}</Replaced>
      {penalty.replaced && <span className="tag tag-plain">已更正</span>}
      <p className="muted report-small">
        <Replaced penalty={penalty}>{penalty.authority}</Replaced>
      </p>
    </td>
    <td className="numeric nowrap">
      <Replaced penalty={penalty}>{penalty.decidedOn}</Replaced>
    </td>
    <td className="numeric nowrap">
      <Replaced penalty={penalty}>{yuanWords(penalty.amountFen)}</Replaced>
    </td>
    <td className="muted report-small">
      {penalty.recordedByName} <span className="numeric nowrap">{momentOf(penalty.recordedAt)}</span>
    </td>
  </tr>
)

export const Penalties = ({ tipOff: { reportId, penalties, actions } }: { tipOff: TipOffCase }) => (
  <section className="card report-section tip-off-stack" aria-label="处罚决定">
    <h2 className="card-title">处罚决定</h2>
    {penalties.length > 0 ? (
      <div className="table-scroll">
        <table className="table penalties" aria-label="处罚决定">
          <thead>
            <tr>
              <th>文号与机关</th>
              <th>决定日期</th>
              <th>罚款金额</th>
              <th>登记</th>
            </tr>
          </thead>
          <tbody>
            {penalties.map((penalty) => (
              <Row key={`${penalty.decisionNumber}:${penalty.recordedAt}`} penalty={penalty} />
            ))}
          </tbody>
        </table>
      </div>
    ) : (
      <p className="muted">还没有登记处罚决定。按罚款比例计算的奖励要用到它。</p>
    )}
    <FormOpener offered={actions.includes('penalty')} label="登记处罚决定">
      {(close) => <PenaltyForm reportId={reportId} onClose={close} />}
    </FormOpener>
  </section>
)
