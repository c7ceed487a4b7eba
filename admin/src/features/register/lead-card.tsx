import { leadFindingNames, leadKindNames, type LeadView } from '@huisheng/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { momentOf } from '../../ui/time'
import { SettleForm } from './settle-form'

const Settled = ({ lead }: { lead: LeadView }) =>
  lead.finding && (
    <div className="lead-settled">
      <span className="tag status-closed">{leadFindingNames[lead.finding]}</span>{' '}
      <span className="muted">
        {lead.lookedByName} 核看 <span className="numeric">{lead.lookedAt && momentOf(lead.lookedAt)}</span>
      </span>
      {lead.words && <blockquote>{lead.words}</blockquote>}
    </div>
  )

/** A hint that something does not fit together, and what came of looking. */
export const LeadCard = ({ lead, withPlace = false }: { lead: LeadView; withPlace?: boolean }) => {
  const [settling, setSettling] = useState(false)
  /** The answer stands here until the list is read anew, so that nothing jumps away under the reader. */
  const [settled, setSettled] = useState<LeadView | null>(null)
  const shown = settled ?? lead
  return (
    <li className="lead" aria-label={`${leadKindNames[lead.kind]}，${lead.dwelling.address}`}>
      <p className="lead-head">
        <b>{leadKindNames[lead.kind]}</b>
        {!shown.finding && <span className="tag clock-amber">待核看</span>}
        <span className="spring" />
        <small className="muted numeric">{momentOf(lead.raisedAt)} 发现</small>
      </p>
      <p>{lead.why}</p>
      <p className="muted register-small">
        {withPlace && <Link to={`/register/dwellings/${lead.dwelling.id}`}>{lead.dwelling.address}</Link>}
        {withPlace && ' · '}
        {lead.grid ? lead.grid.name : '未落到网格'}
        {lead.people > 0 && ` · 涉及 ${lead.people} 人`}
        {lead.otherPlace && ` · 另一处：${lead.otherPlace}`}
      </p>
      <Settled lead={shown} />
      {shown.canSettle && !settling && <Button onClick={() => setSettling(true)}>写下核看结果</Button>}
      {settling && (
        <SettleForm
          lead={lead}
          onSettled={(view) => {
            setSettled(view)
            setSettling(false)
          }}
          onClose={() => setSettling(false)}
        />
      )}
    </li>
  )
}
