import {
  type DeclarationView,
  documentNames,
  type OccupantView,
  purposeNames,
  relationNames,
  type RevealedDeclaration,
} from '@huisheng/contract'

type Shown = RevealedDeclaration['occupants'][number]

const Guardian = ({ occupant, shown }: { occupant: OccupantView; shown?: Shown }) => {
  const { guardian, minor } = occupant
  if (!minor) return null
  if (!guardian) return <p className="lacking">未成年人，没有填监护人</p>
  return (
    <p className="muted">
      未成年人，监护人 {shown?.guardian?.name ?? guardian.nameMasked}（{relationNames[guardian.relation]}）
      <span className="numeric">{shown?.guardian?.phone ?? guardian.phoneMasked}</span>
    </p>
  )
}

const Occupant = ({ occupant, shown }: { occupant: OccupantView; shown?: Shown }) => (
  <tr>
    <td>
      <b>{shown?.name ?? occupant.nameMasked}</b> <span className="muted">{relationNames[occupant.relation]}</span>
      <Guardian occupant={occupant} shown={shown} />
    </td>
    <td>
      {documentNames[shown?.documentKind ?? occupant.documentKind]}
      <p className="numeric">{shown?.documentNumber ?? occupant.documentMasked}</p>
    </td>
    <td className="numeric">{shown?.phone ?? occupant.phoneMasked ?? '—'}</td>
    <td className="numeric">{occupant.since}</td>
    <td>{purposeNames[occupant.purpose]}</td>
  </tr>
)

const Leaving = ({ declaration, revealed }: Props) => (
  <ul className="plain-list">
    {declaration.leaving.map(({ nameMasked, documentKind, documentMasked }, at) => {
      const shown = revealed?.leaving[at]
      return (
        <li key={at}>
          <b>{shown?.name ?? nameMasked}</b> {documentNames[documentKind]}{' '}
          <span className="numeric">{shown?.documentNumber ?? documentMasked}</span>
        </li>
      )
    })}
  </ul>
)

type Props = { declaration: DeclarationView; revealed: RevealedDeclaration | null }

/** Who moves in, lives there, or leaves: masked, until a reason was given. */
export const PeopleSection = ({ declaration, revealed }: Props) => {
  const { occupants, leaving, kind } = declaration
  const shownOf = (key: string) => revealed?.occupants.find((one) => one.key === key)
  return (
    <section className="card detail-section" aria-label="人员">
      <div className="detail-section-head">
        <h2 className="card-title">{leaving.length > 0 && occupants.length === 0 ? '搬离的人' : '人员'}</h2>
        {revealed && <span className="tag clock-amber">正在显示完整信息，离开本页即遮盖</span>}
      </div>
      {occupants.length > 0 && (
        <div className="table-scroll people">
          <table className="table">
            <thead>
              <tr>
                <th>姓名</th>
                <th>证件</th>
                <th>手机</th>
                <th>入住日期</th>
                <th>事由</th>
              </tr>
            </thead>
            <tbody>
              {occupants.map((occupant) => (
                <Occupant key={occupant.key} occupant={occupant} shown={shownOf(occupant.key)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {leaving.length > 0 && <Leaving declaration={declaration} revealed={revealed} />}
      {occupants.length + leaving.length === 0 && (
        <p className="muted">{kind === 'vacancy' ? '申报为空置，没有人在住。' : '没有列出人员。'}</p>
      )}
    </section>
  )
}
