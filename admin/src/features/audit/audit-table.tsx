import { auditActionNames, type AuditEntryView, Role, roleNames } from '@huisheng/contract'
import { momentOf } from '../../ui/time'

const mostShown = 3
const roleOf = (role: string) => {
  const known = Role.safeParse(role)
  return known.success ? roleNames[known.data] : '系统'
}

type Narrow = { onActor: (id: string) => void; onSubject: (id: string) => void }

const Actor = ({ entry: { actorId, actorName, actorRole }, onActor }: { entry: AuditEntryView } & Narrow) => (
  <td>
    {actorId === 'system' ? (
      <b>{actorName}</b>
    ) : (
      <button
        type="button"
        className="row-link"
        aria-label={`只看 ${actorName} 的操作`}
        onClick={() => onActor(actorId)}
      >
        {actorName}
      </button>
    )}
    <p className="muted audit-small">{roleOf(actorRole)}</p>
  </td>
)

const Subjects = ({ entry: { subjectIds }, onSubject }: { entry: AuditEntryView } & Narrow) => (
  <td>
    {subjectIds.length === 0 && <span className="muted">—</span>}
    {subjectIds.slice(0, mostShown).map((id) => (
      <button
        key={id}
        type="button"
        className="row-link audit-id numeric"
        aria-label={`只看关于 ${id} 的记录`}
        title={id}
        onClick={() => onSubject(id)}
      >
        …{id.slice(-8)}
      </button>
    ))}
    {subjectIds.length > mostShown && <p className="muted audit-small">等 {subjectIds.length} 人</p>}
  </td>
)

export const AuditTable = ({ entries, ...narrow }: { entries: AuditEntryView[] } & Narrow) => (
  <div className="table-scroll">
    <table className="table audit-table" aria-label="使用记录">
      <thead>
        <tr>
          <th>时间</th>
          <th>谁</th>
          <th>操作</th>
          <th>内容和原因</th>
          <th>关于谁（编号）</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td className="numeric nowrap">{momentOf(entry.at)}</td>
            <Actor entry={entry} {...narrow} />
            <td>
              <span className={`tag ${entry.action === 'refused' ? 'clock-red' : 'tag-plain'}`}>
                {auditActionNames[entry.action]}
              </span>
            </td>
            <td>
              {entry.what}
              {entry.reason && <p className="muted">原因：{entry.reason}</p>}
              {entry.route && <p className="muted audit-small audit-route">{entry.route}</p>}
            </td>
            <Subjects entry={entry} {...narrow} />
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
