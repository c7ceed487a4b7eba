import { contract, type PersonRecord } from '@huisheng/contract'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useMe } from '../../app/session'
import { BackButton } from '../../ui/back-button'
import { Loaded } from '../../ui/states'
import { EntryTable } from './entry-table'
import { PersonFacts } from './person-facts'
import { RevealPerson } from './reveal-person'
import type { RevealedPerson } from './revealed-person'
import { usePersonRecord } from './use-register'
import './register.css'

/** What a reveal showed lives in this page alone, and goes with it. */
const Person = ({ person }: { person: PersonRecord }) => {
  const { role } = useMe()
  const [revealed, setRevealed] = useState<RevealedPerson | null>(null)
  const may = (access: readonly string[]) => access.includes(role)
  const living = person.entries.filter(({ until }) => until === null).length
  return (
    <div className="detail">
      <header className="detail-head">
        <h1>{revealed?.name ?? person.nameMasked}</h1>
        {person.minor && <span className="tag tag-plain">未成年</span>}
        <span className="tag status-closed">{living > 0 ? `在住 ${living} 处` : '现无在住登记'}</span>
      </header>
      <div className="detail-columns">
        <div className="detail-side">
          <PersonFacts person={person} revealed={revealed} />
          {may(contract.register.reveal.access) && !revealed && (
            <RevealPerson personId={person.id} onReveal={setRevealed} />
          )}
          {may(contract.audit.list.access) && (
            <section className="card detail-section">
              <Link to={`/audit?${new URLSearchParams({ subjectId: person.id })}`}>谁用过这个人的信息</Link>
            </section>
          )}
        </div>
        <div className="detail-main">
          <section className="card detail-section" aria-label="居住登记">
            <h2 className="card-title">居住登记</h2>
            {person.entries.length > 0 ? (
              <EntryTable entries={person.entries} caption="居住登记" withPerson={false} withPlace />
            ) : (
              <p className="muted">辖区内没有登记。</p>
            )}
          </section>
        </div>
      </div>
    </div>
  )
}

export const PersonPage = () => {
  const { personId = '' } = useParams()
  return (
    <div className="page">
      <BackButton above="/register" />
      <Loaded query={usePersonRecord(personId)} rows={10}>
        {(person) => <Person key={person.id} person={person} />}
      </Loaded>
    </div>
  )
}
