import { capacityNames, declarationKindNames, type DeclarationRow } from '@huisheng/contract'
import { Link } from 'react-router'
import { momentOf } from '../../ui/time'
import { appointmentWords } from './appointment-words'
import { DeclarationStatusTag } from './declaration-status-tag'
import { DueTag } from './due-tag'

const Row = ({ row }: { row: DeclarationRow }) => (
  <tr>
    <td>
      <Link className="row-link" to={`/declarations/${row.id}`}>
        {declarationKindNames[row.kind]}
      </Link>
      <p className="muted declaration-small numeric">{row.number}</p>
    </td>
    <td>{row.dwelling.address}</td>
    <td>
      {row.organisationName ?? capacityNames[row.capacity]}
      <p className="muted declaration-small numeric">{row.people > 0 ? `${row.people} 人` : '无人在住'}</p>
    </td>
    <td>
      <DeclarationStatusTag status={row.status} />
      <p className="muted declaration-small">
        {[
          row.warnings > 0 && `${row.warnings} 条提醒`,
          row.attempts > 0 && `上门未遇 ${row.attempts} 次`,
          row.appointment && `预约 ${appointmentWords(row.appointment)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </td>
    <td>
      <DueTag dueAt={row.dueAt} />
    </td>
    <td className="numeric declaration-small">{momentOf(row.filedAt)}</td>
  </tr>
)

export const DeclarationTable = ({ rows }: { rows: DeclarationRow[] }) => (
  <div className="table-scroll">
    <table className="table declaration-table">
      <thead>
        <tr>
          <th>申报</th>
          <th>房屋</th>
          <th>申报主体</th>
          <th>状态</th>
          <th>核实时限</th>
          <th>提交时间</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  </div>
)
