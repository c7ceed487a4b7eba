import { Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import { DeclarationRulesForm } from './declaration-rules-form'
import { RetentionForm } from './retention-form'
import { useDeclarationRules, useRetention } from './use-rules'
import { Loaded } from '../../ui/states'
import './rules.css'

const Declarations = () => (
  <Loaded query={useDeclarationRules()} rows={10}>
    {(rules) => <DeclarationRulesForm rules={rules} />}
  </Loaded>
)

const Retention = () => (
  <Loaded query={useRetention()} rows={6}>
    {(rules) => <RetentionForm rules={rules} />}
  </Loaded>
)

const parts = [
  { key: 'declarations', label: '期限、标准和用途', children: <Declarations /> },
  { key: 'retention', label: '保存期限', children: <Retention /> },
]

export const DeclarationRulesPage = () => {
  const [search, setSearch] = useSearchParams()
  const part = search.get('part') === 'retention' ? 'retention' : 'declarations'
  return (
    <div className="page">
      <div className="page-head">
        <h1>申报规则</h1>
        <span className="muted">各地规定不同，改动时请写明依据；已提交的申报不受影响。</span>
      </div>
      <Tabs activeKey={part} items={parts} onChange={(key) => setSearch(key === 'retention' ? { part: key } : {})} />
    </div>
  )
}
