import type { BuildingView } from '@huisheng/contract'
import { dayOf } from '../../ui/time'

const byWords: Record<BuildingView['gridLinks'][number]['by'], string> = {
  file: '导入文件写明',
  point: '按坐标判定',
}

/** Which grid the building lay in, and since when: what was decided then keeps the grid of its day. */
export const GridLinks = ({ links }: { links: BuildingView['gridLinks'] }) => (
  <section className="card detail-section">
    <h2 className="card-title">历次所属网格</h2>
    {links.length === 0 ? (
      <p className="lacking">还没有落到任何网格</p>
    ) : (
      <ol className="plain-list">
        {links.map(({ grid, validFrom, by }, at) => (
          <li key={`${grid.id}-${validFrom}`}>
            <b>{grid.name}</b> <span className="muted numeric">{grid.code}</span>{' '}
            {at === 0 && <span className="tag status-closed">现在</span>}
            <p className="muted numeric">
              {dayOf(validFrom)} 起 · {byWords[by]}
            </p>
          </li>
        ))}
      </ol>
    )}
  </section>
)
