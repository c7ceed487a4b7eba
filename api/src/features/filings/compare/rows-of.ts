import type { KeptRow } from '../chunks.ts'
import { cautions, type Note } from '../sheet/findings.ts'
import { isBroken, type ReadRow } from '../sheet/read-row.ts'
import type { Outcome } from './reconcile.ts'
import type { PlacedDwelling } from './settle-rows.ts'

type Change = Pick<KeptRow, 'change'> & { notes: Note[] }

/** The preview, line by line: each row that says something, and each person who has moved out. */
export const rowsOf = (
  rows: readonly ReadRow[],
  outcomes: readonly Outcome[],
  dwellingOf: (code: string) => PlacedDwelling | undefined,
): KeptRow[] => {
  const byDwelling = new Map(outcomes.map((outcome) => [outcome.dwelling.id, outcome]))
  const changes = new Map(outcomes.flatMap(changesOf))
  const stated = rows
    .filter(({ says }) => says !== 'nothing')
    .map((row): KeptRow => {
      const dwelling = dwellingOf(row.code)
      const { change, notes } = isBroken(row) ? { change: 'error' as const, notes: [] } : changes.get(row.row)!
      return {
        row: row.row,
        change,
        code: row.code,
        // What is not this organisation's is not told either.
        address: dwelling?.inScope ? dwelling.address : null,
        personId: null,
        notes: [
          ...row.notes,
          ...notes.map((note) => ({ ...note, cell: note.column && row.addresses[note.column] })),
          ...holdNotes(dwelling && byDwelling.get(dwelling.id)),
        ],
        texts: textsOf(row),
      }
    })
  return [...stated, ...outcomes.flatMap(departuresOf)]
}

const textsOf = ({ texts }: ReadRow) => Object.fromEntries(Object.entries(texts).filter(([, text]) => text))

const changesOf = ({ arrivals, changes, unchanged, vacancy }: Outcome): [number, Change][] => [
  ...arrivals.map(({ row }): [number, Change] => [row, { change: 'move_in', notes: [] }]),
  ...unchanged.map(({ row }): [number, Change] => [row, { change: 'unchanged', notes: [] }]),
  ...changes.map(({ row, differences }): [number, Change] => [
    row,
    {
      change: 'change',
      notes: differences.map(({ column, says }) => ({ column, cell: null, message: says, level: 'change' })),
    },
  ]),
  ...(vacancy?.rows ?? []).map((row): [number, Change] => [
    row,
    vacancy!.isNew
      ? { change: 'change', notes: [{ column: 'name', cell: null, message: '申报这套房屋空置', level: 'change' }] }
      : { change: 'unchanged', notes: [] },
  ]),
]

const holdNotes = (outcome: Outcome | undefined): Note[] =>
  outcome?.hold && outcome.kept.length > 0
    ? [{ column: null, cell: null, message: cautions[outcome.hold], level: 'warning' }]
    : []

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
