import type { ReportRow } from '@huisheng/contract'
import { ClockTag } from '../../ui/clock-tag'
import { StatusTag } from '../../ui/status-tag'
import { agoWords } from '../../ui/time'
import { useNow } from '../../ui/use-now'

type Props = { rows: ReportRow[]; chosenId: string | null; onChoose: (reportId: string) => void }

export const DeskList = ({ rows, chosenId, onChoose }: Props) => {
  const now = useNow()
  return (
    <ul className="desk-list" id="desk-list" tabIndex={-1}>
      {rows.map((row) => (
        <li key={row.id} id={`desk-${row.id}`}>
          <button type="button" aria-current={row.id === chosenId} onClick={() => onChoose(row.id)}>
            <span className="desk-row-head">
              <StatusTag status={row.status} />
              {row.clock && <ClockTag clock={row.clock} />}
            </span>
            <b>{row.matterName}</b>
            <span className="clamp">{row.text}</span>
            <small className="muted">
              {row.gridName ?? row.communityName ?? '未落到网格'}
              {row.placeWords && ` · ${row.placeWords}`} · {agoWords(row.submittedAt, now)}
            </small>
          </button>
        </li>
      ))}
    </ul>
  )
}
