import type { Occupant } from '@huisheng/contract'
import { differencesOf, fillIn, type Difference } from './differences.ts'
import { documentKey } from '../sheet/document-key.ts'
import type { Known, KnownPerson } from './known.ts'
import type { PlacedDwelling, Settled, Statement, StatedPerson } from './settle-rows.ts'

/** Why nobody is counted as moved out of a dwelling. */
export type Hold = 'departures_held' | 'departures_held_everywhere' | 'departure_held'

/** What the file changes in one dwelling. `stays` holds everybody the file names, as they are to be known from now on. */
export type Outcome = {
  dwelling: PlacedDwelling
  arrivals: StatedPerson[]
  changes: (StatedPerson & { differences: Difference[] })[]
  unchanged: StatedPerson[]
  departures: KnownPerson[]
  /** Known, missing in the file, and yet not counted as moved out. */
  kept: KnownPerson[]
  hold: Hold | null
  stays: Occupant[]
  vacancy: { rows: number[]; isNew: boolean } | null
  mark: string
}

/**
 * Compares what the file states with what is known. A dwelling that is named states its full list; one with a broken
 * row loses nobody. Pure, and the order of rows does not matter.
 */
export const reconcile = (settled: Settled, knownOf: (dwellingId: string) => Known): Outcome[] =>
  settled.statements
    .map((statement) => compareDwelling(statement, knownOf(statement.dwelling.id), settled))
    .sort((a, b) => (a.dwelling.code < b.dwelling.code ? -1 : 1))

const compareDwelling = (statement: Statement, known: Known, settled: Settled): Outcome => {
  const { dwelling, vacantRows } = statement
  const before = new Map(known.people.map((person) => [documentKey(person), person]))
  const named = new Set(statement.people.map(({ key }) => key))
  const missing = [...before].flatMap(([key, person]) => (named.has(key) ? [] : [person]))
  const hold = holdOf(statement, missing, settled)
  const outcome: Outcome = {
    dwelling,
    arrivals: [],
    changes: [],
    unchanged: [],
    departures: hold ? [] : missing,
    kept: hold ? missing : [],
    hold,
    stays: [],
    vacancy: vacantRows.length > 0 && !hold ? { rows: vacantRows, isNew: !known.vacant || missing.length > 0 } : null,
    mark: known.mark,
  }
  for (const { row, key, person } of statement.people) {
    const earlier = before.get(key)
    const filled = earlier ? fillIn(person, earlier) : person
    outcome.stays.push(filled)
    const differences = earlier ? differencesOf(filled, earlier) : []
    if (!earlier) outcome.arrivals.push({ row, key, person: filled })
    else if (differences.length > 0) outcome.changes.push({ row, key, person: filled, differences })
    else outcome.unchanged.push({ row, key, person: filled })
  }
  return outcome
}

const holdOf = ({ held }: Statement, missing: KnownPerson[], { inBroken, unplaced }: Settled): Hold | null => {
  if (held) return 'departures_held'
  if (unplaced) return 'departures_held_everywhere'
  return missing.some((person) => inBroken.has(documentKey(person))) ? 'departure_held' : null
}

export const changesAnything = ({ arrivals, changes, departures, vacancy }: Outcome) =>
  arrivals.length + changes.length + departures.length > 0 || vacancy?.isNew === true
