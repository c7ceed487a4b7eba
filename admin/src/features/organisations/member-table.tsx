import { memberRoleNames, type MemberView } from '@huisheng/contract'
import { dayOf } from '../../ui/time'

/** Members manage themselves; the console only reads who they are. */
export const MemberTable = ({ members }: { members: MemberView[] }) => (
  <section className="card detail-section" aria-label="成员">
    <h2 className="card-title">
      成员 <span className="count numeric">{members.length}</span>
    </h2>
    <div className="table-scroll members">
      <table className="table">
        <thead>
          <tr>
            <th>姓名</th>
            <th>手机</th>
            <th>权限</th>
            <th>期限</th>
            <th>状态</th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ accountId, nameMasked, phoneMasked, role, since, until, active }) => (
            <tr key={accountId}>
              <td>{nameMasked}</td>
              <td className="numeric">{phoneMasked}</td>
              <td>{memberRoleNames[role]}</td>
              <td className="numeric">
                {dayOf(since)} 至 {until ?? '不限'}
              </td>
              <td>{active ? <span className="tag status-closed">有效</span> : <span className="tag">已到期</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
)
