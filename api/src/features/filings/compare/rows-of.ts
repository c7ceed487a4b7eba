import type { KeptRow } from '../chunks.ts'
import type { Column } from '../sheet/columns.ts'
import { cautions, type Note } from '../sheet/findings.ts'
import { isBroken, type ReadRow } from '../sheet/read-row.ts'
import type { Outcome } from './reconcile.ts'
import type { PlacedDwelling } from './settle-rows.ts'

type Sheet = {
  dwellingOf: (code: string) => PlacedDwelling | undefined
  /** C12 */
  cellOf: (row: number, column: Column) => string
}

type Change = Pick<KeptRow, 'change'> & { notes: Note[] }
const broken: Change = { change: 'error', notes: [] }
const same: Change = { change: 'unchanged', notes: [] }

/** The preview, line by line: each row that says something, and each person who has moved out. */
export const rowsOf = (
  rows: readonly ReadRow[],
  outcomes: readonly Outcome[],
  { dwellingOf, cellOf }: Sheet,
): KeptRow[] => {
  const byDwelling = new Map(outcomes.map((outcome) => [outcome.dwelling.id, outcome]))
  const changes = new Map(outcomes.flatMap(changesOf))
  const stated = rows
    .filter(({ says }) => says !== 'nothing')
    .map((row): KeptRow => {
      const dwelling = dwellingOf(row.code)
      const { change, notes } = (isBroken(row) ? broken : changes.get(row.row)) ?? same
      const all = [...row.notes, ...notes, ...holdNotes(dwelling && byDwelling.get(dwelling.id))]
      return {
        row: row.row,
        change,
        code: row.code,
        // What is not this organisation's is not told either.
        address: dwelling?.inScope ? dwelling.address : null,
        personId: null,
        notes: all.map((note) => ({ ...note, cell: note.column && cellOf(row.row, note.column) })),
        texts: row.texts,
      }
    })
  return [...stated, ...outcomes.flatMap(departuresOf)]
}

const changesOf = ({ arrivals, changes, unchanged, vacancy }: Outcome): [number, Change][] => [
  ...arrivals.map(({ row }): [number, Change] => [row, { change: 'move_in', notes: [] }]),
  ...unchanged.map(({ row }): [number, Change] => [row, same]),
  ...changes.map(({ row, differences }): [number, Change] => [
    row,
    {
      change: 'change',
      notes: differences.map(({ column, says }) => ({ column, message: says, level: 'change' })),
    },
  ]),
  ...(vacancy?.rows ?? []).map((row): [number, Change] => [
    row,
    vacancy!.isNew
      ? { change: 'change', notes: [{ column: 'name', message: '申报这套房屋空置', level: 'change' }] }
      : same,
  ]),
]

const holdNotes = (outcome: Outcome | undefined): Note[] =>
  outcome?.hold && outcome.kept.length > 0 ? [{ column: null, message: cautions[outcome.hold], level: 'warning' }] : []

const departuresOf = ({ dwelling, departures, vacancy }: Outcome): KeptRow[] =>
  departures.map(({ personId, name, documentNumber }) => ({
    row: null,
    change: 'move_out',
    code: dwelling.code,
    address: dwelling.address,
    personId,
    notes: [
      {
        column: null,
        cell: null,
        message: vacancy ? '表格写这套房屋空置' : '表格写了这套房屋现在住的人，其中没有此人',
        level: 'change',
      },
    ],
    texts: { name, documentNumber },
  }))
