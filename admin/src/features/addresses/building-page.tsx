import { type BuildingView, contract } from '@huisheng/contract'
import { Link, useParams } from 'react-router'
import { useMe } from '../../app/session'
import { BackButton } from '../../ui/back-button'
import { Loaded } from '../../ui/states'
import { BuildingMap } from './building-map'
import { FloorPlan } from './floor-plan'
import { GridLinks } from './grid-links'
import { HeadsSection } from './heads-section'
import { PlateSheetButton } from './plate-sheet-button'
import { useBuilding } from './use-buildings'
import './addresses.css'

const factsOf = ({ address, units, floors, dwellings, path }: BuildingView): [string, string][] => [
  ['标准地址', address],
  ['单元', units.length > 0 ? units.join('、') : '不分单元'],
  ['楼层', `${floors} 层`],
  ['房屋', `${dwellings} 套`],
  ['所在网格', path.length > 0 ? path.map(({ name }) => name).join(' › ') : '未落到网格'],
]

const Building = ({ building }: { building: BuildingView }) => {
  const { role } = useMe()
  const may = (access: readonly string[]) => access.includes(role)
  return (
    <div className="detail">
      <header className="detail-head">
        <h1>{building.name}</h1>
        <p className="muted numeric">楼栋编码 {building.code}</p>
      </header>
      <div className="detail-columns">
        <div className="detail-side">
          {may(contract.addresses.plateSheet.access) && <PlateSheetButton building={building} />}
          <section className="card detail-section">
            <h2 className="card-title">楼栋</h2>
            <dl className="facts">
              {factsOf(building).map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            {may(contract.register.building.access) && (
              <p className="building-more">
                <Link to={`/register/buildings/${building.id}`}>楼栋图：每户的居住状态</Link>
              </p>
            )}
          </section>
          {may(contract.organisations.heads.access) && (
            <HeadsSection buildingId={building.id} mayAppoint={may(contract.organisations.appointHead.access)} />
          )}
          <GridLinks links={building.gridLinks} />
        </div>
        <div className="detail-main">
          <FloorPlan buildingId={building.id} linked={may(contract.declarations.board.access)} />
          {building.pointWgs84 && <BuildingMap building={building} at={building.pointWgs84} />}
        </div>
      </div>
    </div>
  )
}

export const BuildingPage = () => {
  const { buildingId = '' } = useParams()
  return (
    <div className="page">
      <BackButton above="/buildings" />
      <Loaded query={useBuilding(buildingId)} rows={10}>
        {(building) => <Building key={building.id} building={building} />}
      </Loaded>
    </div>
  )
}
