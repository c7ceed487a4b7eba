import { contract, type MatterView } from '@huisheng/contract'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useMe } from '../../app/session'
import { Empty, Loaded } from '../../ui/states'
import { DepartmentDrawer } from './department-drawer'
import { MatterPanel } from './matter-panel'
import { groupByClass, useAllMatters } from './use-options'
import './catalogue.css'

const matches = (words: string) => (matter: MatterView) =>
  [matter.name, matter.code, matter.className, matter.departmentName, ...matter.keywords].join(' ').includes(words)

type ListProps = { matters: MatterView[]; chosenId: string | null; onChoose: (matterId: string) => void }

const MatterList = ({ matters, chosenId, onChoose }: ListProps) => (
  <div className="matter-list">
    {groupByClass(matters).map(({ classCode, className, matters: members }) => (
      <details key={classCode} open>
        <summary>
          {className} <small className="muted numeric">{members.length}</small>
        </summary>
        <ul>
          {members.map(({ id, code, name, published }) => (
            <li key={id}>
              <button type="button" className="name" aria-current={id === chosenId} onClick={() => onChoose(id)}>
                <span>
                  {name} {!published && <span className="tag">未发布</span>}
                </span>
                <small className="muted numeric">{code}</small>
              </button>
            </li>
          ))}
        </ul>
      </details>
    ))}
  </div>
)

export const CataloguePage = () => {
  const { role } = useMe()
  const [search, setSearch] = useSearchParams()
  const [words, setWords] = useState('')
  const matters = useAllMatters()
  const chosenId = search.get('matter')
  const chosen = matters.data?.find(({ id }) => id === chosenId)
  const choose = (matterId: string) => setSearch({ matter: matterId })
  const mayAdd = contract.catalogue.add.access.some((allowed) => allowed === role)
  const maySaveDepartments = contract.catalogue.saveDepartment.access.some((allowed) => allowed === role)
  const [departmentsOpen, setDepartmentsOpen] = useState(false)
  return (
    <div className={chosenId ? 'split split-chosen' : 'split'}>
      <section className="split-side" aria-label="事项列表">
        <header>
          <h1>事项目录</h1>
          {maySaveDepartments && (
            <Button size="small" onClick={() => setDepartmentsOpen(true)}>
              部门
            </Button>
          )}
          {mayAdd && (
            <Button size="small" onClick={() => choose('new')}>
              新增事项
            </Button>
          )}
        </header>
        <Input
          allowClear
          aria-label="查找事项"
          placeholder="事项、编码、部门或关键词"
          value={words}
          onChange={({ target }) => setWords(target.value.trim())}
        />
        <Loaded query={matters} rows={10}>
          {(all) => {
            const found = all.filter(matches(words))
            return found.length > 0 ? (
              <MatterList matters={found} chosenId={chosenId} onChoose={choose} />
            ) : (
              <Empty title="没有这样的事项" hint="换个词再找。" />
            )
          }}
        </Loaded>
      </section>
      <section className="split-main" aria-label="事项内容">
        <button type="button" className="split-back row-link" onClick={() => setSearch({})}>
          ‹ 返回列表
        </button>
        {chosenId === 'new' && <MatterPanel key="new" onSaved={choose} />}
        {chosen && <MatterPanel key={chosen.id} matter={chosen} onSaved={choose} />}
        {!chosen && chosenId !== 'new' && matters.isSuccess && (
          <Empty title="选一个事项" hint="时限、材料、流程和照片要求都在这里查看和修改。" />
        )}
      </section>
      {departmentsOpen && <DepartmentDrawer onClose={() => setDepartmentsOpen(false)} />}
    </div>
  )
}
