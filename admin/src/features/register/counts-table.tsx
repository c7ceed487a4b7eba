import type { GridCount } from '@huisheng/contract'
import { Link } from 'react-router'

type Numbers = Omit<GridCount, 'grid'>
const names = ['dwellings', 'occupied', 'vacant', 'unknown', 'people', 'minors', 'openLeads'] as const

const totalOf = (counts: GridCount[]) =>
  Object.fromEntries(names.map((name) => [name, counts.reduce((sum, count) => sum + count[name], 0)])) as Numbers

/** How the dwellings of a grid divide: the numbers beside it say the same. */
const Share = ({ count: { dwellings, occupied, vacant, unknown } }: { count: Numbers }) => (
  <span className="share" aria-hidden>
    {dwellings > 0 && (
      <>
        <i className="state-occupied" style={{ flexGrow: occupied }} />
        <i className="state-vacant" style={{ flexGrow: vacant }} />
        <i className="state-unknown" style={{ flexGrow: unknown }} />
      </>
    )}
  </span>
)

const Cells = ({ count }: { count: Numbers }) => (
  <>
    <td className="numeric">{count.dwellings}</td>
    <td>
      <Share count={count} />
    </td>
    <td className="numeric">{count.occupied}</td>
    <td className="numeric">{count.vacant}</td>
    <td className="numeric">{count.unknown}</td>
    <td className="numeric">{count.people}</td>
    <td className="numeric">{count.minors}</td>
  </>
)

export const CountsTable = ({ counts }: { counts: GridCount[] }) => {
  const total = totalOf(counts)
  return (
    <div className="table-scroll">
      <table className="table register-counts" aria-label="各网格统计">
        <thead>
          <tr>
            <th>网格</th>
            <th>房屋</th>
            <th aria-label="占比图" />
            <th>
              <i className="share-key state-occupied" aria-hidden />
              有人居住
            </th>
            <th>
              <i className="share-key state-vacant" aria-hidden />
              空置
            </th>
            <th>
              <i className="share-key state-unknown" aria-hidden />
              未登记
            </th>
            <th>在住人数</th>
            <th>未成年人</th>
            <th>待核线索</th>
          </tr>
        </thead>
        <tbody>
          <tr className="register-total">
            <th scope="row">合计 {counts.length} 个网格</th>
            <Cells count={total} />
            <td className="numeric">{total.openLeads}</td>
          </tr>
          {counts.map((count) => (
            <tr key={count.grid.id}>
              <th scope="row">
                {count.grid.name} <span className="muted numeric">{count.grid.code}</span>
              </th>
              <Cells count={count} />
              <td className="numeric">
                {count.openLeads > 0 ? (
                  <Link
                    to={`/leads?${new URLSearchParams({ areaId: count.grid.id })}`}
                    aria-label={`${count.grid.name} 的 ${count.openLeads} 条待核线索`}
                  >
                    {count.openLeads}
                  </Link>
                ) : (
                  0
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
