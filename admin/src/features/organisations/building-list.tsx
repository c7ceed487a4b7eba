import type { BuildingRef } from '@huisheng/contract'
import { Link } from 'react-router'

type Props = { title: string; buildings: BuildingRef[]; none?: string }

export const BuildingList = ({ title, buildings, none }: Props) => (
  <section className="card detail-section" aria-label={title}>
    <h2 className="card-title">
      {title} {buildings.length > 0 && <span className="count numeric">{buildings.length}</span>}
    </h2>
    {buildings.length === 0 && <p className="muted">{none}</p>}
    <ul className="plain-list building-list">
      {buildings.map(({ id, name, address }) => (
        <li key={id}>
          <Link className="row-link" to={`/buildings/${id}`}>
            {name}
          </Link>
          <p className="muted">{address}</p>
        </li>
      ))}
    </ul>
  </section>
)
