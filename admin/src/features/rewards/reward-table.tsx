import type { RewardRow } from '@huisheng/contract'
import { Grid } from 'antd'
import { Link } from 'react-router'
import { yuanWords } from '../../ui/money'
import { momentOf } from '../../ui/time'
import { rewardActionNames } from './reward-actions'
import { ArrivalTag, RewardStatusTag, ShareStatusTag } from './tags'

const Mine = ({ row: { actions } }: { row: RewardRow }) =>
  actions.length > 0 && (
    <span className="tag tag-tip" title={actions.map((action) => rewardActionNames[action]).join('、')}>
      待我办理
    </span>
  )

const Shares = ({ row: { shares } }: { row: RewardRow }) => (
  <ul className="reward-shares">
    {shares.map(({ reportNumber, arrival, status, amountFen, appealed }) => (
      <li key={reportNumber}>
        <ArrivalTag arrival={arrival} />
        <ShareStatusTag status={status} />
        <span className="numeric">{yuanWords(amountFen)}</span>
        {appealed && <span className="tag clock-amber">有异议</span>}
      </li>
    ))}
  </ul>
)

const TableRow = ({ row }: { row: RewardRow }) => (
  <tr>
    <td>
      <Link className="row-link numeric" to={`/rewards/${row.id}`}>
        {row.number}
      </Link>
      <p className="muted reward-small">{row.matterName}</p>
    </td>
    <td>
      <RewardStatusTag status={row.status} /> <Mine row={row} />
      {row.secondNeeded && <p className="muted reward-small">须第二机关审批</p>}
    </td>
    <td className="numeric nowrap reward-amount">{yuanWords(row.amountFen)}</td>
    <td>
      <Shares row={row} />
    </td>
    <td className="reward-small">
      {row.schemeName}
      <p className="muted">第 {row.schemeVersion} 版</p>
    </td>
    <td className="numeric nowrap reward-small">
      {momentOf(row.changedAt)}
      <p className="muted">{momentOf(row.proposedAt)} 提出</p>
    </td>
  </tr>
)

const CardRow = ({ row }: { row: RewardRow }) => (
  <li>
    <Link className="reward-card" to={`/rewards/${row.id}`}>
      <span className="reward-card-head">
        <RewardStatusTag status={row.status} />
        <Mine row={row} />
        <b className="numeric">{yuanWords(row.amountFen)}</b>
      </span>
      <b>{row.matterName}</b>
      <Shares row={row} />
      <small className="muted numeric">
        {row.number} · {row.schemeName} · {momentOf(row.changedAt)}
      </small>
    </Link>
  </li>
)

export const RewardTable = ({ rows }: { rows: RewardRow[] }) => {
  const { md } = Grid.useBreakpoint()
  if (md === false)
    return (
      <ul className="reward-cards" aria-label="奖励">
        {rows.map((row) => (
          <CardRow key={row.id} row={row} />
        ))}
      </ul>
    )
  return (
    <div className="table-scroll">
      <table className="table" aria-label="奖励">
        <thead>
          <tr>
            <th>编号与事项</th>
            <th>状态</th>
            <th>合计</th>
            <th>各件举报</th>
            <th>办法</th>
            <th>最近变化</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
