import type { AddressFinding } from '@huisheng/contract'
import { setImmediate as breathe } from 'node:timers/promises'
import { roomKeyOf } from '../address-words.ts'
import { dwellingAddress } from '../compose-address.ts'
import { Dwelling, type DwellingFields } from '../dwelling.model.ts'
import type { AddressDraft } from './address-draft.ts'
import { inBatches } from './in-batches.ts'
import type { BuildingPlan } from './plan-buildings.ts'

export type DwellingWrite = Pick<
  DwellingFields,
  'code' | 'unit' | 'floor' | 'room' | 'use' | 'rooms' | 'areaSquareMetres' | 'address' | 'roomKey'
> & { buildingCode: string }

export type DwellingPlan = {
  writes: DwellingWrite[]
  added: number
  changed: number
  unchanged: number
  findings: AddressFinding[]
}

type FindingOf = (row: number, message: string) => AddressFinding

/** Compares each sound row with what is there. */
export const planDwellings = async (
  drafts: readonly AddressDraft[],
  buildings: ReadonlyMap<string, BuildingPlan>,
  findingOf: FindingOf,
): Promise<DwellingPlan> => {
  const plan: DwellingPlan = { writes: [], added: 0, changed: 0, unchanged: 0, findings: [] }
  await inBatches(drafts, 1_000, async (batch) => {
    const found = await Dwelling.find({ code: { $in: batch.map(({ code }) => code) } }).lean<DwellingFields[]>()
    const known = new Map(found.map((dwelling) => [dwelling.code, dwelling]))
    for (const draft of batch)
      compare(plan, draft, known.get(draft.code), buildings.get(draft.building.code)!, findingOf)
    await breathe()
  })
  return plan
}

const compare = (
  plan: DwellingPlan,
  draft: AddressDraft,
  known: DwellingFields | undefined,
  building: BuildingPlan,
  findingOf: FindingOf,
) => {
  if (known && String(known.buildingId) !== String(building.known?._id)) {
    plan.findings.push(findingOf(draft.row, `房屋编码“${draft.code}”已登记在另一栋楼`))
    return
  }
  const write = writeOf(draft, building)
  const same = known !== undefined && compared.every((field) => (known[field] ?? null) === write[field])
  if (!same) plan.writes.push(write)
  if (!known) plan.added++
  else if (same && !building.changed) plan.unchanged++
  else plan.changed++
}

const compared = ['unit', 'floor', 'room', 'use', 'rooms', 'areaSquareMetres', 'address', 'roomKey'] as const

const writeOf = (draft: AddressDraft, { code, fields }: BuildingPlan): DwellingWrite => {
  const { unit, floor, room, use, rooms, areaSquareMetres } = draft
  return {
    code: draft.code,
    buildingCode: code,
    unit,
    floor,
    room,
    use,
    rooms,
    areaSquareMetres,
    address: dwellingAddress(fields.address, unit, room),
    roomKey: roomKeyOf(room),
  }
}
