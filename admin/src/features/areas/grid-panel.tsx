import { contract, type GridCard, type GridStaffing } from '@huisheng/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { useMe } from '../../app/session'
import { Loaded } from '../../ui/states'
import { momentOf } from '../../ui/time'
import { CardForm } from './card-form'
import { StaffingForm } from './staffing-form'
import { useGridCard, useStaffing } from './use-grids'

const kindWords: Record<GridCard['kind'], string> = {
  unit: '单位型',
  estate: '小区型',
  street: '街巷型',
  dedicated: '专属网格',
}

type PersonOnCard = GridCard['worker']
const Person = ({ role, person }: { role: string; person: PersonOnCard }) => (
  <div>
    <dt>{role}</dt>
    <dd>
      {person ? person.name : <span className="lacking">空缺</span>}
      {person?.phone && <span className="muted numeric"> {person.phone}</span>}
    </dd>
  </div>
)

const Facts = ({ card, staffing }: { card: GridCard; staffing?: GridStaffing }) => (
  <dl className="facts">
    <Person role="网格员" person={card.worker} />
    <Person role="网格长" person={card.leader} />
    {card.substitute && <Person role="今日替班" person={card.substitute} />}
    {staffing?.substituteFrom && staffing.substituteUntil && (
      <div>
        <dt>替班时间</dt>
        <dd className="numeric">
          {momentOf(staffing.substituteFrom)} 至 {momentOf(staffing.substituteUntil)}
        </dd>
      </div>
    )}
    <div>
      <dt>四至范围</dt>
      <dd>{card.range}</dd>
    </div>
    <div>
      <dt>监督电话</dt>
      <dd className="numeric">{card.supervisionPhone ?? '未设置'}</dd>
    </div>
    <div>
      <dt>户数</dt>
      <dd className="numeric">{card.households ?? '未统计'}</dd>
    </div>
    <div>
      <dt>面积</dt>
      <dd className="numeric">{Math.round(card.areaSquareMetres).toLocaleString('zh-CN')} 平方米</dd>
    </div>
  </dl>
)

/** The public card of a grid, and for those who may, its staffing and words. */
export const GridPanel = ({ gridId }: { gridId: string }) => {
  const { role } = useMe()
  const [editing, setEditing] = useState<'staffing' | 'card' | null>(null)
  const staffing = useStaffing(gridId)
  const ownStaffing = staffing.data?.find((one) => one.gridId === gridId)
  const maySet = contract.staffing.set.access.some((allowed) => allowed === role)
  const mayWrite = contract.staffing.setCard.access.some((allowed) => allowed === role)
  const close = () => setEditing(null)
  return (
    <Loaded query={useGridCard(gridId)} rows={8}>
      {(card) => (
        <div className="grid-panel">
          <p className="muted">{card.path.map(({ name }) => name).join(' › ')}</p>
          <h2>{card.name}</h2>
          <p className="grid-code">
            <span className="tag tag-plain numeric">{card.code}</span>{' '}
            <span className="tag">{kindWords[card.kind]}</span>
          </p>
          {editing === null && <Facts card={card} staffing={ownStaffing} />}
          {editing === 'staffing' && ownStaffing && <StaffingForm card={card} staffing={ownStaffing} onClose={close} />}
          {editing === 'card' && <CardForm card={card} onClose={close} />}
          {editing === null && (
            <p className="grid-edit">
              {maySet && (
                <Button disabled={!ownStaffing} onClick={() => setEditing('staffing')}>
                  调整人员
                </Button>
              )}
              {mayWrite && <Button onClick={() => setEditing('card')}>修改四至与电话</Button>}
            </p>
          )}
        </div>
      )}
    </Loaded>
  )
}
