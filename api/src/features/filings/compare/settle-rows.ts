import type { Occupant } from '@huisheng/contract'
import type { Column } from '../sheet/columns.ts'
import { cautions, faults, type Caution, type Fault } from '../sheet/findings.ts'
import { isBroken, type ReadRow } from '../sheet/read-row.ts'

export type PlacedDwelling = { id: string; code: string; address: string; inScope: boolean }
export type StatedPerson = { row: number; key: string; person: Occupant }

/** What the file says of one dwelling. `held`: some of its rows are broken, so whoever is missing may stand in them. */
export type Statement = {
  dwelling: PlacedDwelling
  people: StatedPerson[]
  vacantRows: number[]
  held: boolean
}

/** `inBroken`: documents that stand in rows not usable. `unplaced`: a row tells neither dwelling nor person. */
export type Settled = { statements: Statement[]; inBroken: Set<string>; unplaced: boolean }

const mostPeople = 200

/** Sees all rows together: adds to their notes what only shows side by side, and says what they state. */
export const settleRows = (rows: ReadRow[], dwellingOf: (code: string) => PlacedDwelling | undefined): Settled => {
  const stating = rows.filter(({ says }) => says !== 'nothing')
  for (const row of stating) place(row, dwellingOf(row.code))
  const byCode = groupBy(stating, ({ code }) => dwellingOf(code)?.id ?? '')
  findRepeated(stating, dwellingOf)
  for (const [dwellingId, group] of byCode) if (dwellingId) findContradictions(group)
  const broken = stating.filter(isBroken)
  const inBroken = new Set(broken.flatMap(({ document }) => document ?? []))
  return {
    statements: [...byCode].flatMap(([, group]) => statementOf(group, dwellingOf(group[0]!.code))),
    inBroken,
    unplaced: broken.some(({ code, document, says }) => says === 'person' && !document && !dwellingOf(code)?.inScope),
  }
}

const complain = ({ notes }: ReadRow, column: Column, fault: Fault) =>
  notes.push({ column, message: faults[fault], level: 'error' })
const caution = ({ notes }: ReadRow, column: Column, what: Caution) =>
  notes.push({ column, message: cautions[what], level: 'warning' })

const place = (row: ReadRow, dwelling: PlacedDwelling | undefined) => {
  if (!row.code) return
  if (!dwelling) complain(row, 'code', 'code_unknown')
  else if (!dwelling.inScope) complain(row, 'code', 'code_out_of_scope')
}

/** All of them are wrong: nobody but the filer knows which one to keep. */
const findRepeated = (rows: ReadRow[], dwellingOf: (code: string) => PlacedDwelling | undefined) => {
  const named = rows.filter((row) => row.says === 'person' && row.document)
  for (const group of groupBy(named, ({ document }) => document!).values()) {
    if (group.length < 2) continue
    const dwellings = new Set(group.map(({ code }) => dwellingOf(code)?.id ?? code))
    const fault = dwellings.size > 1 ? 'in_two_dwellings' : 'twice_in_dwelling'
    for (const row of group) complain(row, 'documentNumber', fault)
  }
}

const findContradictions = (group: ReadRow[]) => {
  const vacant = group.filter((row) => row.says === 'vacant' && !isBroken(row))
  const people = group.filter(({ says }) => says === 'person')
  if (vacant.length > 0 && people.length > 0) for (const row of group) complain(row, 'name', 'vacant_with_people')
  if (people.length > mostPeople) for (const row of people) complain(row, 'code', 'too_many_people')
  for (const row of vacant.slice(1)) caution(row, 'name', 'vacant_twice')
}

const statementOf = (group: ReadRow[], dwelling: PlacedDwelling | undefined): Statement[] => {
  if (!dwelling?.inScope) return []
  const sound = group.filter((row) => !isBroken(row))
  return [
    {
      dwelling,
      people: sound.flatMap(({ row, document, person }) =>
        document && person ? [{ row, key: document, person }] : [],
      ),
      vacantRows: sound.filter(({ says }) => says === 'vacant').map(({ row }) => row),
      held: sound.length < group.length,
    },
  ]
}

const groupBy = <T>(items: readonly T[], keyFor: (item: T) => string) => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyFor(item))
    if (group) group.push(item)
    else groups.set(keyFor(item), [item])
  }
  return groups
}
