import { contract, type DwellingRecord } from '@huisheng/contract'
import { useParams } from 'react-router'
import { useMe } from '../../app/session'
import { BackButton } from '../../ui/back-button'
import { Loaded } from '../../ui/states'
import { DwellingFactsSection } from './dwelling-facts'
import { DwellingStateTag } from './dwelling-state-tag'
import { EntryTable } from './entry-table'
import { LeadCard } from './lead-card'
import { useDwellingRecord } from './use-register'
import './register.css'

const Dwelling = ({ record }: { record: DwellingRecord }) => {
  const { role } = useMe()
  const { dwelling, state, current, past, leads } = record
  const mayList = contract.declarations.board.access.some((allowed) => allowed === role)
  return (
    <div className="detail">
      <header className="detail-head">
        <h1>{dwelling.address}</h1>
        <DwellingStateTag state={state} />
      </header>
      <div className="detail-columns">
        <div className="detail-side">
          <DwellingFactsSection record={record} mayListDeclarations={mayList} />
          {leads.length > 0 && (
            <section className="card detail-section" aria-label="线索">
              <h2 className="card-title">线索</h2>
              <ul className="plain-list">
                {leads.map((lead) => (
                  <LeadCard key={lead.id} lead={lead} />
                ))}
              </ul>
            </section>
          )}
        </div>
        <div className="detail-main">
          <section className="card detail-section" aria-label="现在在住">
            <h2 className="card-title">
              现在在住 <span className="count numeric">{current.length}</span>
            </h2>
            {current.length > 0 ? (
              <EntryTable entries={current} caption="现在在住" />
            ) : (
              <p className="muted">没有登记在住的人。</p>
            )}
          </section>
          <section className="card detail-section" aria-label="从前住过">
            <h2 className="card-title">
              从前住过 <span className="count numeric">{past.length}</span>
            </h2>
            {past.length > 0 ? (
              <EntryTable entries={past} caption="从前住过" />
            ) : (
              <p className="muted">没有从前的登记。</p>
            )}
          </section>
        </div>
      </div>
    </div>
  )
}

export const DwellingPage = () => {
  const { dwellingId = '' } = useParams()
  return (
    <div className="page">
      <BackButton above="/register" />
      <Loaded query={useDwellingRecord(dwellingId)} rows={10}>
        {(record) => <Dwelling key={record.dwelling.id} record={record} />}
      </Loaded>
    </div>
  )
}
