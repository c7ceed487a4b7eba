import type { ReportRow } from '@huisheng/contract'
import { Grid } from 'antd'
import { Link } from 'react-router'
import { ClockTag } from '../../ui/clock-tag'
import { Thumbnail } from '../../ui/photo-strip'
import { KindTag, StatusTag } from '../../ui/status-tag'
import { agoWords, momentOf } from '../../ui/time'
import { useNow } from '../../ui/use-now'
import { addressOf } from './address-of'
import './report-table.css'

/** A grid is often named after its community already. */
export const gridWords = ({ communityName, gridName }: Pick<ReportRow, 'communityName' | 'gridName'>) =>
  gridName?.startsWith(communityName ?? '') ? gridName : [communityName, gridName].filter(Boolean).join(' ')

export const placeOf = ({ communityName, gridName, placeWords }: ReportRow) =>
  [gridWords({ communityName, gridName }), placeWords].filter(Boolean).join(' · ')

const TableRow = ({ row, now }: { row: ReportRow; now: number }) => (
  <tr>
    <td className="report-thumb">{row.thumbnailUrl && <Thumbnail address={row.thumbnailUrl} />}</td>
    <td className="report-what">
      <Link className="row-link" to={addressOf(row)}>
        {row.matterName}
      </Link>
      <p className="clamp">{row.text}</p>
      <p className="muted report-small numeric">
        <KindTag kind={row.kind} /> {row.number}
      </p>
    </td>
    <td className="report-where">
      {row.gridName ? gridWords(row) : <span className="lacking">未落到网格</span>}
      <p className="muted clamp-one">{row.placeWords}</p>
    </td>
    <td className="report-who">
      <StatusTag status={row.status} />
      <p className="muted report-small">
        {row.queue?.name}
        {row.queue && row.claimantName && ' · '}
        {row.claimantName && <span className="nowrap">{row.claimantName}</span>}
      </p>
    </td>
    <td>
      <ClockTag clock={row.clock} />
    </td>
    <td className="numeric report-when">
      {momentOf(row.submittedAt)}
      <p className="muted report-small">{agoWords(row.changedAt, now)}有变化</p>
    </td>
  </tr>
)

const CardRow = ({ row, now }: { row: ReportRow; now: number }) => (
  <li>
    <Link className="report-card" to={addressOf(row)}>
      <span className="report-card-head">
        <StatusTag status={row.status} />
        {row.clock && <ClockTag clock={row.clock} />}
      </span>
      <b>{row.matterName}</b>
      <span className="clamp">{row.text}</span>
      <small className="muted">
        {placeOf(row)} · {agoWords(row.submittedAt, now)}
      </small>
    </Link>
  </li>
)

/** Rows to scan by eye: a table on a desk, cards on a phone. */
export const ReportTable = ({ rows }: { rows: ReportRow[] }) => {
  const now = useNow()
  const { md } = Grid.useBreakpoint()
  if (md === false) {
    return (
      <ul className="report-cards">
        {rows.map((row) => (
          <CardRow key={row.id} row={row} now={now} />
        ))}
      </ul>
    )
  }
  return (
    <div className="table-scroll">
      <table className="table report-table">
        <thead>
          <tr>
            <th aria-label="照片" />
            <th>事项与内容</th>
            <th>地点</th>
            <th>状态与队列</th>
            <th>时限</th>
            <th>上报时间</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={row.id} row={row} now={now} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
