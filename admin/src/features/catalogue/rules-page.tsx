import { contract, type RuleView } from '@huisheng/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useApi } from '../../app/api'
import { useMe } from '../../app/session'
import { Empty, Loaded } from '../../ui/states'
import { RuleDrawer } from './rule-drawer'
import { useRuleWords } from './rule-words'
import './rules.css'

const RuleRow = ({ rule, mayChange, onEdit }: { rule: RuleView; mayChange: boolean; onEdit: () => void }) => {
  const { whenWords, toWords } = useRuleWords()
  return (
    <tr className={rule.enabled ? undefined : 'rule-off'}>
      <td className="numeric">{rule.order}</td>
      <td>
        {mayChange ? (
          <button type="button" className="row-link" onClick={onEdit}>
            {rule.name}
          </button>
        ) : (
          <b>{rule.name}</b>
        )}
        {rule.brokenBecause && <p className="rule-broken">已自动停用：{rule.brokenBecause}</p>}
      </td>
      <td>{whenWords(rule)}</td>
      <td>{toWords(rule)}</td>
      <td>
        <span className={rule.enabled ? 'tag status-closed' : 'tag'}>{rule.enabled ? '启用' : '停用'}</span>
        <span className="muted numeric"> 第 {rule.version} 版</span>
      </td>
    </tr>
  )
}

export const RulesPage = () => {
  const api = useApi()
  const { role } = useMe()
  const [editing, setEditing] = useState<RuleView | 'new' | null>(null)
  const rules = useQuery({ queryKey: ['routing', 'rules'], queryFn: () => api.routing.rules() })
  const mayChange = contract.routing.change.access.some((allowed) => allowed === role)
  return (
    <div className="page">
      <div className="page-head">
        <h1>派遣规则</h1>
        <span className="muted">从小到大依次比对，第一条匹配的生效；都不匹配时按事项的默认去向。</span>
        <span className="spring" />
        {mayChange && (
          <Button type="primary" onClick={() => setEditing('new')}>
            新增规则
          </Button>
        )}
      </div>
      <section className="card table-scroll">
        <Loaded
          query={rules}
          empty={(all) => all.length === 0 && <Empty title="还没有规则" hint="所有事件按事项的默认去向派遣。" />}
        >
          {(all) => (
            <table className="table rules">
              <thead>
                <tr>
                  <th>顺序</th>
                  <th>规则</th>
                  <th>条件</th>
                  <th>派往</th>
                  <th>状态</th>
                </tr>
              </thead>
              <tbody>
                {all.map((rule) => (
                  <RuleRow key={rule.id} rule={rule} mayChange={mayChange} onEdit={() => setEditing(rule)} />
                ))}
              </tbody>
            </table>
          )}
        </Loaded>
      </section>
      {editing && (
        <RuleDrawer
          key={editing === 'new' ? 'new' : editing.id}
          rule={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  )
}
