import { organisationKindNames, type OrganisationRow } from '@huisheng/contract'
import { Link } from 'react-router'
import { agoWords, momentOf } from '../../ui/time'
import { useNow } from '../../ui/use-now'
import { OrganisationStatusTag } from './organisation-status-tag'

export const OrganisationTable = ({ rows }: { rows: OrganisationRow[] }) => {
  const now = useNow()
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th>单位</th>
            <th>类型</th>
            <th>统一社会信用代码</th>
            <th>状态</th>
            <th>楼栋</th>
            <th>申请时间</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, kind, creditCode, status, buildings, appliedAt }) => (
            <tr key={id}>
              <td>
                <Link className="row-link" to={`/organisations/${id}`}>
                  {name}
                </Link>
              </td>
              <td>{organisationKindNames[kind]}</td>
              <td className="numeric">{creditCode ?? <span className="muted">个人，无代码</span>}</td>
              <td>
                <OrganisationStatusTag status={status} />
              </td>
              <td className="numeric">{buildings > 0 ? `${buildings} 栋` : '—'}</td>
              <td className="numeric muted" title={momentOf(appliedAt)}>
                {agoWords(appliedAt, now)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
