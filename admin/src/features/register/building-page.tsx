import type { BuildingRecord, DwellingState } from '@huisheng/contract'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { BackButton } from '../../ui/back-button'
import { Empty, Loaded } from '../../ui/states'
import { BuildingPicture } from './building-picture'
import { StateLegend } from './state-legend'
import { useBuildingRecord } from './use-register'
import './register.css'

const Building = ({ record }: { record: BuildingRecord }) => {
  const [only, setOnly] = useState<DwellingState | null>(null)
  const { building, path, floors, counts } = record
  return (
    <>
      <header className="detail-head">
        <h1>{building.name} 楼栋图</h1>
        <p className="muted">
          {building.address} · {path.length > 0 ? path.map(({ name }) => name).join(' › ') : '未落到网格'} ·{' '}
          <Link to={`/buildings/${building.id}`}>楼栋地址</Link>
        </p>
      </header>
      <section className="card detail-section" aria-label="楼栋图">
        <StateLegend counts={counts} only={only} onOnly={setOnly} />
        {floors.length === 0 ? (
          <Empty title="这栋楼还没有房屋" hint="请管理员导入这栋楼的房屋地址。" />
        ) : (
          <BuildingPicture record={record} only={only} />
        )}
      </section>
    </>
  )
}

export const RegisterBuildingPage = () => {
  const { buildingId = '' } = useParams()
  return (
    <div className="page">
      <BackButton above="/buildings" />
      <Loaded query={useBuildingRecord(buildingId)} rows={10}>
        {(record) => <Building key={record.building.id} record={record} />}
      </Loaded>
    </div>
  )
}
