import { type DwellingRecord, dwellingUseNames } from '@huisheng/contract'
import type { ReactNode } from 'react'
import { Link } from 'react-router'

const leaseOf = ({ lease }: DwellingRecord): ReactNode =>
  lease ? (
    <>
      {lease.from} 至 {lease.until}{' '}
      <Link className="nowrap" to={`/declarations/${lease.declarationId}`}>
        看申报
      </Link>
    </>
  ) : (
    '没有登记'
  )

const factsOf = (record: DwellingRecord): [string, ReactNode][] => {
  const { dwelling, path, vacantSince } = record
  const { code, use, rooms, areaSquareMetres } = dwelling
  const size = [rooms !== null && `${rooms} 间`, areaSquareMetres !== null && `${areaSquareMetres} ㎡`]
  return [
    ['编码', code],
    ['用途', dwellingUseNames[use]],
    ['大小', size.filter(Boolean).join('，') || '不详'],
    ['所在网格', path.length > 0 ? path.map(({ name }) => name).join(' › ') : '未落到网格'],
    ['租期', leaseOf(record)],
    ...(vacantSince ? [['空置', `${vacantSince} 起`] satisfies [string, ReactNode]] : []),
  ]
}

type Props = { record: DwellingRecord; mayListDeclarations: boolean }

export const DwellingFactsSection = ({ record, mayListDeclarations }: Props) => {
  const { id, buildingId } = record.dwelling
  return (
    <section className="card detail-section">
      <dl className="facts">
        {factsOf(record).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="numeric">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="register-links">
        <Link to={`/register/buildings/${buildingId}`}>楼栋图</Link>
        {mayListDeclarations && (
          <Link to={`/declarations?${new URLSearchParams({ dwellingId: id })}`}>这套房屋的申报</Link>
        )}
      </p>
    </section>
  )
}
