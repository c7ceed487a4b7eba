import { holdNames, outcomeNames, type TipOffDeskRow } from '@huisheng/contract'
import { Grid } from 'antd'
import { Link } from 'react-router'
import { ClockTag } from '../../ui/clock-tag'
import { yuanWords } from '../../ui/money'
import { Thumbnail } from '../../ui/photo-strip'
import { StatusTag } from '../../ui/status-tag'
import { agoWords, momentOf } from '../../ui/time'
import { useNow } from '../../ui/use-now'
import { gridWords, placeOf } from '../reports/report-table'
import '../reports/report-table.css'

type Row = { row: TipOffDeskRow; now: number }

/** What sets this tip-off apart from an ordinary case, each in words. */
const Marks = ({ row: { heldFor, aboutStaff, unreadMessages } }: { row: TipOffDeskRow }) => (
  <>
    {unreadMessages > 0 && <span className="tag tag-tip">{unreadMessages} 条未读留言</span>}
    {heldFor.length > 0 && (
      <span className="tag clock-amber" title={heldFor.map((reason) => holdNames[reason]).join('、')}>
        暂留
      </span>
    )}
    {aboutStaff && <span className="tag clock-red">涉及工作人员</span>}
  </>
)

const factsOf = ({ factSize, penaltyFen }: TipOffDeskRow) =>
  [factSize > 1 ? `同一事实 ${factSize} 件` : '', penaltyFen === null ? '' : `罚款 ${yuanWords(penaltyFen)}`].filter(
    Boolean,
  )

const TableRow = ({ row, now }: Row) => (
  <tr>
    <td className="report-thumb">{row.thumbnailUrl && <Thumbnail address={row.thumbnailUrl} />}</td>
    <td className="report-what">
      <Link className="row-link" to={`/tip-offs/${row.id}`}>
        {row.matterName}
      </Link>
      <p className="clamp">{row.text}</p>
      <p className="muted report-small numeric tip-off-marks">
        {row.number} <Marks row={row} />
      </p>
    </td>
    <td className="report-where">
      {row.gridName ? gridWords(row) : <span className="lacking">未落到网格</span>}
      <p className="muted clamp-one">{row.placeWords}</p>
    </td>
    <td className="report-who">
      <StatusTag status={row.status} />{' '}
      {row.outcome && <span className="tag tag-plain">{outcomeNames[row.outcome]}</span>}
      <p className="muted report-small">
        {row.queue?.name}
        {row.queue && row.claimantName && ' · '}
        {row.claimantName && <span className="nowrap">{row.claimantName}</span>}
      </p>
      {factsOf(row).map((fact) => (
        <p key={fact} className="report-small numeric nowrap">
          {fact}
        </p>
      ))}
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

const CardRow = ({ row, now }: Row) => (
  <li>
    <Link className="report-card" to={`/tip-offs/${row.id}`}>
      <span className="report-card-head tip-off-marks">
        <StatusTag status={row.status} />
        {row.clock && <ClockTag clock={row.clock} />}
        <Marks row={row} />
      </span>
      <b>{row.matterName}</b>
      <span className="clamp">{row.text}</span>
      <small className="muted">
        {[placeOf(row), agoWords(row.submittedAt, now), row.outcome && outcomeNames[row.outcome], ...factsOf(row)]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </Link>
  </li>
)

export const DeskTable = ({ rows }: { rows: TipOffDeskRow[] }) => {
  const now = useNow()
  const { md } = Grid.useBreakpoint()
  if (md === false) {
    return (
      <ul className="report-cards" aria-label="举报">
        {rows.map((row) => (
          <CardRow key={row.id} row={row} now={now} />
        ))}
      </ul>
    )
  }
  return (
    <div className="table-scroll">
      <table className="table report-table" aria-label="举报">
        <thead>
          <tr>
            <th aria-label="照片" />
            <th>事项与内容</th>
            <th>地点</th>
            <th>状态与结果</th>
            <th>时限</th>
            <th>举报时间</th>
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
