import { documentNames, type EntryView, purposeNames, relationNames } from '@huisheng/contract'
import { Link } from 'react-router'
import { momentOf } from '../../ui/time'

const Person = ({ entry }: { entry: EntryView }) => (
  <td>
    <Link className="row-link" to={`/register/persons/${entry.personId}`}>
      {entry.nameMasked}
    </Link>{' '}
    <span className="muted">{relationNames[entry.relation]}</span>{' '}
    {entry.minor && <span className="tag tag-plain">未成年</span>}
    <p className="muted register-small numeric">
      {documentNames[entry.documentKind]} {entry.documentMasked}
    </p>
    {entry.phoneMasked && <p className="muted register-small numeric">手机 {entry.phoneMasked}</p>}
  </td>
)

const Place = ({ entry: { dwelling } }: { entry: EntryView }) => (
  <td>
    <Link className="row-link" to={`/register/dwellings/${dwelling.id}`}>
      {dwelling.address}
    </Link>
  </td>
)

const Stay = ({ entry: { since, until, purpose } }: { entry: EntryView }) => (
  <td>
    {until === null ? <span className="tag status-closed">在住</span> : <span className="tag">已搬离</span>}
    <p className="register-small numeric">
      <span className="nowrap">{since}</span> {until === null ? '起' : '至 '}
      {until !== null && <span className="nowrap">{until}</span>}
    </p>
    <p className="muted register-small">{purposeNames[purpose]}</p>
  </td>
)

const Ground = ({ entry }: { entry: EntryView }) => (
  <td className="register-small">
    <Link className="numeric" to={`/declarations/${entry.declarationId}`}>
      {entry.declarationNumber}
    </Link>
    <p className="muted">
      {entry.verifiedByName} 核实 <span className="numeric">{momentOf(entry.verifiedAt)}</span>
    </p>
    {entry.endedByDeclarationId && <Link to={`/declarations/${entry.endedByDeclarationId}`}>据以搬离的申报</Link>}
  </td>
)

type Props = { entries: EntryView[]; caption: string; withPerson?: boolean; withPlace?: boolean }

/** Stays, each with the declaration it rests on and who verified it. */
export const EntryTable = ({ entries, caption, withPerson = true, withPlace = false }: Props) => (
  <div className="table-scroll">
    <table className="table register-entries" aria-label={caption}>
      <thead>
        <tr>
          {withPerson && <th>人员</th>}
          {withPlace && <th>房屋</th>}
          <th>居住</th>
          <th>依据的申报和核实人</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            {withPerson && <Person entry={entry} />}
            {withPlace && <Place entry={entry} />}
            <Stay entry={entry} />
            <Ground entry={entry} />
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
