import type { AddressFinding } from '@huisheng/contract'
import { headingOf, type AddressField } from './address-columns.ts'
import { findingAt, type AddressDraft, type AddressInput, type BuildingDraft } from './address-draft.ts'
import { checkRow, type RowRules } from './check-row.ts'

export type CheckedFile = {
  rows: number
  drafts: AddressDraft[]
  /** One for each building, with all its rows say of it together. */
  buildings: Map<string, BuildingDraft>
  findings: AddressFinding[]
}

/** Row by row, then against the rows before: codes used twice, rooms named twice, buildings told in two ways. */
export const createFileCheck = (rules: RowRules) => {
  const checked: CheckedFile = { rows: 0, drafts: [], buildings: new Map(), findings: [] }
  const rowOfCode = new Map<string, number>()
  const rowOfRoom = new Map<string, number>()

  const against = (input: AddressInput, draft: AddressDraft): AddressFinding[] => {
    const earlier = rowOfCode.get(draft.code)
    if (earlier !== undefined)
      return [findingAt(input, 'dwellingCode', 'error', `房屋编码“${draft.code}”与第 ${earlier} 行重复`)]
    const known = checked.buildings.get(draft.building.code)
    const differing = known ? differences(known, draft.building) : []
    if (differing.length > 0)
      return differing.map((field) =>
        findingAt(input, field, 'error', `同一楼栋（${draft.building.code}）前面的行${headingOf(field)}不同`),
      )
    const room = [draft.building.code, draft.unit, draft.floor, draft.room].join('\n')
    const same = rowOfRoom.get(room)
    rowOfCode.set(draft.code, input.row)
    rowOfRoom.set(room, input.row)
    checked.buildings.set(draft.building.code, together(known, draft.building))
    return same === undefined ? [] : [findingAt(input, 'room', 'warning', `与第 ${same} 行是同一房号`)]
  }

  const add = (input: AddressInput) => {
    checked.rows++
    const { draft, findings } = checkRow(input, rules)
    checked.findings.push(...findings)
    if (!draft) return
    const more = against(input, draft)
    checked.findings.push(...more)
    if (!more.some(({ level }) => level === 'error')) checked.drafts.push(draft)
  }
  return { add, checked }
}

const told: [keyof Omit<BuildingDraft, 'code' | 'pointWgs84'>, AddressField][] = [
  ['name', 'buildingName'],
  ['road', 'road'],
  ['communityCode', 'communityCode'],
  ['gridCode', 'gridCode'],
]
/** About ten metres: the same building measured twice. */
const sameDegrees = 0.0001

const differences = (known: BuildingDraft, next: BuildingDraft): AddressField[] => [
  ...told
    .filter(([key]) => known[key] !== '' && next[key] !== '' && known[key] !== next[key])
    .map(([, field]) => field),
  ...(known.pointWgs84 && next.pointWgs84 && apart(known.pointWgs84, next.pointWgs84) ? (['longitude'] as const) : []),
]

type Point = NonNullable<BuildingDraft['pointWgs84']>
const apart = (a: Point, b: Point) =>
  Math.abs(a.longitude - b.longitude) > sameDegrees || Math.abs(a.latitude - b.latitude) > sameDegrees

const together = (known: BuildingDraft | undefined, next: BuildingDraft): BuildingDraft =>
  known
    ? {
        ...known,
        communityCode: known.communityCode || next.communityCode,
        gridCode: known.gridCode || next.gridCode,
        pointWgs84: known.pointWgs84 ?? next.pointWgs84,
      }
    : next
