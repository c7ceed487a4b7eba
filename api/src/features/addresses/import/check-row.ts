import type { AddressFinding, AddressForm, Datum, PointWgs84 } from '@huisheng/contract'
import { textOf } from '../../../platform/sheet-cells.ts'
import { locatePoint } from '../../areas/grid-index.ts'
import type { KnownAreas } from '../../areas/known-areas.ts'
import { contains } from '../../areas/shape.ts'
import { positionToWgs84 } from '../../areas/to-wgs84.ts'
import { areasByCode } from '../link-grid.ts'
import { headingOf, useNames, useOf, type AddressField } from './address-columns.ts'
import { findingAt, type AddressDraft, type AddressInput } from './address-draft.ts'

export type RowRules = { form: AddressForm; areas: KnownAreas; datum: Datum }

const mostFloors = 200
const mostRooms = 100
const mostSquareMetres = 1_000_000
const plateCode = /^[0-9A-Za-z-]{6,40}$/

/** What is wrong with one row by itself, and what it says where nothing is. */
export const checkRow = (input: AddressInput, rules: RowRules) => {
  const findings: AddressFinding[] = []
  const report = (field: AddressField, message: string, level: AddressFinding['level'] = 'error') => {
    findings.push(findingAt(input, field, level, message))
  }
  const read = reader(input, report)
  const building = {
    code: read.code('buildingCode', rules.form.buildingPattern),
    name: read.needed('buildingName'),
    road: read.needed('road'),
    communityCode: read.text('communityCode'),
    gridCode: read.text('gridCode'),
    pointWgs84: read.point(rules),
  }
  const draft: AddressDraft = {
    row: input.row,
    code: read.code('dwellingCode', rules.form.dwellingPattern),
    unit: read.text('unit'),
    floor: read.floor(),
    room: read.needed('room'),
    use: read.use(),
    rooms: read.amount('rooms', mostRooms, true),
    areaSquareMetres: read.amount('areaSquareMetres', mostSquareMetres, false),
    building,
  }
  checkPlace(draft, rules.areas, report)
  return { draft: findings.some(({ level }) => level === 'error') ? null : draft, findings }
}

type Report = (field: AddressField, message: string, level?: AddressFinding['level']) => void

const reader = ({ values }: AddressInput, report: Report) => {
  const text = (field: AddressField) => textOf(values[field])
  const needed = (field: AddressField) => {
    const found = text(field)
    if (found === '') report(field, `缺少${headingOf(field)}`)
    return found
  }
  const number = (field: AddressField) => {
    const found = text(field)
    return found === '' ? null : Number(found)
  }
  return {
    text,
    needed,
    code: (field: 'buildingCode' | 'dwellingCode', pattern: string) => {
      const found = needed(field)
      if (found !== '' && !(plateCode.test(found) && new RegExp(pattern, 'u').test(found)))
        report(field, `${headingOf(field)}“${found}”不符合编码格式`)
      return found
    },
    floor: () => {
      const found = needed('floor').replace(/(层|楼|F)$/i, '')
      const floor = Number(found.replace(/^B(?=\d+$)/i, '-'))
      if (found !== '' && !(Number.isInteger(floor) && Math.abs(floor) <= mostFloors))
        report('floor', `楼层“${found}”不是整数`)
      return floor
    },
    use: () => {
      const use = useOf(text('use'))
      if (!use) report('use', `不认识的用途“${text('use')}”，可填：${useNames.join('、')}`)
      return use ?? 'other'
    },
    amount: (field: 'rooms' | 'areaSquareMetres', most: number, whole: boolean) => {
      const amount = number(field)
      if (amount !== null && !(amount > 0 && amount <= most && (!whole || Number.isInteger(amount))))
        report(field, `${headingOf(field)}“${text(field)}”不是合理的${whole ? '整数' : '数字'}`)
      return amount
    },
    point: ({ datum, areas }: RowRules): PointWgs84 | null => {
      const [longitude, latitude] = [number('longitude'), number('latitude')]
      if (longitude === null && latitude === null) return null
      if (longitude === null || latitude === null) {
        report(longitude === null ? 'longitude' : 'latitude', '经度和纬度要一起填写')
        return null
      }
      if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
        report('longitude', '经纬度不是有效的数字')
        return null
      }
      const [x, y] = positionToWgs84([longitude, latitude], datum)
      const point = { longitude: x!, latitude: y! }
      const districts = areas.childrenOf.get(null) ?? []
      if (districts.length === 0 || districts.some(({ shape }) => contains(shape, point))) return point
      report('longitude', '经纬度不在区界以内')
      return null
    },
  }
}

const checkPlace = ({ building }: AddressDraft, areas: KnownAreas, report: Report) => {
  const { gridCode, communityCode, pointWgs84 } = building
  const codes = areasByCode(areas)
  if (gridCode !== '' && codes.get(gridCode)?.level !== 'grid')
    return report('gridCode', `没有编码为“${gridCode}”的网格`)
  if (communityCode !== '' && codes.get(communityCode)?.level !== 'community')
    report('communityCode', `没有编码为“${communityCode}”的社区`)
  const held = pointWgs84 && locatePoint(areas.grids, pointWgs84)
  if (gridCode !== '' && held && held.code !== gridCode)
    report('gridCode', `经纬度在网格 ${held.code} 内，与填写的 ${gridCode} 不同，以填写的为准`, 'warning')
  if (gridCode === '' && pointWgs84 && !held) report('longitude', '经纬度不在任何网格内', 'warning')
}
