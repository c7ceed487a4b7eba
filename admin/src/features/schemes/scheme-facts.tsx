import type { SchemeView } from '@huisheng/contract'
import { schemeDifferences, type SchemeRow, schemeRows } from './scheme-rows'

const Words = ({ row: { words, unconfirmed } }: { row: SchemeRow }) => (
  <>
    {words.map((line) => (
      <span key={line} className="scheme-line">
        {line}
      </span>
    ))}
    {unconfirmed && <span className="tag clock-amber">未从原文核实</span>}
  </>
)

export const SchemeFacts = ({ scheme }: { scheme: SchemeView }) => (
  <dl className="facts scheme-facts">
    {schemeRows(scheme).map((row) => (
      <div key={row.field}>
        <dt>{row.name}</dt>
        <dd>
          <Words row={row} />
        </dd>
      </div>
    ))}
  </dl>
)

type Compared = Parameters<typeof schemeDifferences>[0]
type Props = { before: Compared; after: Compared; beforeName: string; afterName: string }

/** Only what differs, both sides beside each other. */
export const SchemeDifferences = ({ before, after, beforeName, afterName }: Props) => {
  const differences = schemeDifferences(before, after)
  if (differences.length === 0) return <p className="muted">与{beforeName}没有不同。</p>
  return (
    <div className="table-scroll">
      <table className="table scheme-differences" aria-label={`与${beforeName}的不同`}>
        <thead>
          <tr>
            <th>项目</th>
            <th>{beforeName}</th>
            <th>{afterName}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ name, from, to }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <del>
                  <Words row={from} />
                </del>
              </td>
              <td>
                <ins>
                  <Words row={to} />
                </ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
