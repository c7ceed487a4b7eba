import { type DwellingView, dwellingUseNames } from '@huisheng/contract'
import { Link } from 'react-router'
import { FloorTables } from '../../ui/floor-tables'
import { Empty, Loaded } from '../../ui/states'
import { useDwellings } from './use-buildings'

const sizeOf = ({ use, rooms, areaSquareMetres }: DwellingView) =>
  [
    use === 'home' ? null : dwellingUseNames[use],
    rooms === null ? null : `${rooms} 间`,
    areaSquareMetres === null ? null : `${areaSquareMetres} ㎡`,
  ]
    .filter(Boolean)
    .join(' · ') || '面积不详'

const Room = ({ dwelling, linked }: { dwelling: DwellingView; linked: boolean }) => {
  const content = (
    <>
      <b className="numeric">{dwelling.room}</b>
      <small>{sizeOf(dwelling)}</small>
    </>
  )
  const shape = { className: `room room-${dwelling.use}`, title: `${dwelling.address}\n编码 ${dwelling.code}` }
  if (!linked) return <span {...shape}>{content}</span>
  return (
    <Link {...shape} to={`/declarations?${new URLSearchParams({ dwellingId: dwelling.id })}`}>
      {content}
    </Link>
  )
}

/** Floors × rooms, as the building stands; `linked`: each room leads to what was declared there. */
export const FloorPlan = ({ buildingId, linked }: { buildingId: string; linked: boolean }) => (
  <section className="card detail-section" aria-label="楼层和房屋">
    <div className="detail-section-head">
      <h2 className="card-title">楼层和房屋</h2>
      {linked && <span className="muted">点房号看这套房的申报</span>}
    </div>
    <Loaded
      query={useDwellings(buildingId)}
      rows={6}
      empty={(all) => all.length === 0 && <Empty title="这栋楼还没有房屋" hint="请管理员导入这栋楼的房屋地址。" />}
    >
      {(dwellings) => (
        <div className="floor-plans">
          <FloorTables
            rooms={dwellings}
            heading="h3"
            cell={(dwelling) => <Room key={dwelling.id} dwelling={dwelling} linked={linked} />}
          />
        </div>
      )}
    </Loaded>
  </section>
)
