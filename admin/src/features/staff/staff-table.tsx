import { roleNames, type StaffView } from '@huisheng/contract'
import { momentOf } from '../../ui/time'
import { useNow } from '../../ui/use-now'

const scopeOf = ({ areas, department }: StaffView) => {
  const names = areas.map(({ name }) => name)
  const where = names.length > 3 ? `${names.slice(0, 3).join('、')} 等 ${names.length} 处` : names.join('、')
  return [department?.name, where].filter(Boolean).join(' · ') || '—'
}

const State = ({ person: { active, lockedUntil }, now }: { person: StaffView; now: number }) => {
  if (!active) return <span className="tag">已停用</span>
  const locked = lockedUntil !== null && Date.parse(lockedUntil) > now
  return locked ? <span className="tag clock-amber">密码锁定中</span> : <span className="tag status-closed">在岗</span>
}

type Props = { people: StaffView[]; onEdit?: (person: StaffView) => void }

export const StaffTable = ({ people, onEdit }: Props) => {
  const now = useNow()
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th>姓名</th>
            <th>角色</th>
            <th>范围</th>
            <th>手机</th>
            <th>状态</th>
            <th>最近登录</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id} className={person.active ? undefined : 'staff-inactive'}>
              <td>
                {onEdit ? (
                  <button type="button" className="row-link" onClick={() => onEdit(person)}>
                    {person.name}
                  </button>
                ) : (
                  <b>{person.name}</b>
                )}{' '}
                <span className="muted">{person.userName}</span>
              </td>
              <td>{roleNames[person.role]}</td>
              <td>{scopeOf(person)}</td>
              <td className="numeric">{person.phoneMasked ?? '—'}</td>
              <td>
                <State person={person} now={now} />
              </td>
              <td className="numeric muted">{person.lastSignInAt ? momentOf(person.lastSignInAt) : '从未登录'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
