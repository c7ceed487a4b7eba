import { channelNames, type PaymentStatus, paymentStatusNames, type PaymentView } from '@huisheng/contract'
import { Checkbox, Grid } from 'antd'
import { yuanWords } from '../../ui/money'
import { momentOf } from '../../ui/time'

const tones: Record<PaymentStatus, string> = {
  ready: 'status-submitted',
  batched: 'status-dispatched',
  sent: 'status-resolved',
  confirmed: 'status-closed',
  failed: 'clock-red',
}

export const PaymentStatusTag = ({ status }: { status: PaymentStatus }) => (
  <span className={`tag ${tones[status]}`}>{paymentStatusNames[status]}</span>
)

type Choice = {
  chosen: ReadonlySet<string>
  mayChoose: (payment: PaymentView) => boolean
  onChoose: (id: string) => void
}
type RowProps = Choice & { payment: PaymentView }

const Chooser = ({ payment, chosen, mayChoose, onChoose }: RowProps) =>
  payment.status === 'ready' && (
    <Checkbox
      aria-label={`选择 ${payment.number}`}
      checked={chosen.has(payment.id)}
      disabled={!mayChoose(payment)}
      onChange={() => onChoose(payment.id)}
    />
  )

const Letter = ({ payment: { letterUrl } }: { payment: PaymentView }) =>
  letterUrl && (
    <a href={letterUrl} target="_blank" rel="noreferrer">
      委托书
    </a>
  )

const Row = ({ payment, ...choice }: RowProps) => (
  <tr>
    <td>
      <Chooser payment={payment} {...choice} />
    </td>
    <td className="numeric">
      {payment.number}
      <p className="muted payment-small">{channelNames[payment.channel]}</p>
    </td>
    <td className="numeric nowrap payment-amount">{yuanWords(payment.amountFen)}</td>
    <td>
      {payment.payeeMasked}
      <p className="muted payment-small numeric">{payment.documentMasked}</p>
    </td>
    <td>
      {payment.bankName}
      <p className="numeric">{payment.accountMasked}</p>
      <Letter payment={payment} />
    </td>
    <td>
      <PaymentStatusTag status={payment.status} />
      {payment.failure && <p className="lacking payment-small">{payment.failure}</p>}
      {payment.batchNumber && <p className="muted payment-small numeric">批次 {payment.batchNumber}</p>}
    </td>
    <td className="numeric nowrap payment-small">
      {momentOf(payment.claimedAt)} 申领
      {payment.settledAt && <p className="muted">{momentOf(payment.settledAt)} 有结果</p>}
    </td>
  </tr>
)

const CardRow = ({ payment, ...choice }: RowProps) => (
  <li className="payment-card">
    <span className="payment-card-head">
      <Chooser payment={payment} {...choice} />
      <PaymentStatusTag status={payment.status} />
      <b className="numeric">{yuanWords(payment.amountFen)}</b>
    </span>
    <span>
      {payment.payeeMasked} <span className="muted numeric">{payment.documentMasked}</span>
    </span>
    <span className="numeric">
      {[payment.bankName, payment.accountMasked].filter(Boolean).join(' ')} <Letter payment={payment} />
    </span>
    {payment.failure && <span className="lacking">{payment.failure}</span>}
    <small className="muted numeric">
      {[
        payment.number,
        channelNames[payment.channel],
        payment.batchNumber && `批次 ${payment.batchNumber}`,
        `${momentOf(payment.claimedAt)} 申领`,
      ]
        .filter(Boolean)
        .join(' · ')}
    </small>
  </li>
)

/** Whom and how much; what for is not in it. */
export const PaymentTable = ({ payments, ...choice }: Choice & { payments: PaymentView[] }) => {
  const { md } = Grid.useBreakpoint()
  if (md === false)
    return (
      <ul className="payment-cards" aria-label="支付">
        {payments.map((payment) => (
          <CardRow key={payment.id} payment={payment} {...choice} />
        ))}
      </ul>
    )
  return (
    <div className="table-scroll">
      <table className="table" aria-label="支付">
        <thead>
          <tr>
            <th aria-label="选择" />
            <th>编号与方式</th>
            <th>金额</th>
            <th>收款人</th>
            <th>账户</th>
            <th>状态</th>
            <th>时间</th>
          </tr>
        </thead>
        <tbody>
          {payments.map((payment) => (
            <Row key={payment.id} payment={payment} {...choice} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
