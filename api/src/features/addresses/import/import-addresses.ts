import type { AddressImport, AddressRow, Datum } from '@huisheng/contract'
import { setImmediate as breathe } from 'node:timers/promises'
import { knownAreas } from '../../areas/known-areas.ts'
import { addressForm } from '../address-form.ts'
import { findingAt, type AddressInput } from './address-draft.ts'
import { createFileCheck } from './check-file.ts'
import { planBuildings } from './plan-buildings.ts'
import { planDwellings } from './plan-dwellings.ts'
import { writeAddresses } from './write-addresses.ts'

const findingsShown = 1_000
const rowsAtATime = 500

type Options = { dryRun: boolean; datum: Datum }

export function* rowsOfBody(rows: readonly Partial<AddressRow>[]): Generator<AddressInput> {
  for (const [at, values] of rows.entries()) yield { row: at + 1, columns: null, values }
}

/**
 * Checks every row, compares the sound ones with what is there, and writes the difference. Rows with an error are left
 * out and hold up no other; the same file again changes nothing.
 */
export const importAddresses = async (
  inputs: Iterable<AddressInput> | AsyncIterable<AddressInput>,
  { dryRun, datum }: Options,
): Promise<AddressImport> => {
  const areas = await knownAreas()
  const { add, checked } = createFileCheck({ form: await addressForm(), areas, datum })
  let columns: AddressInput['columns'] = null
  for await (const input of inputs) {
    columns = input.columns
    add(input)
    if (checked.rows % rowsAtATime === 0) await breathe()
  }
  const buildings = await planBuildings(checked.buildings, areas)
  const plan = await planDwellings(checked.drafts, buildings, (row, message) =>
    findingAt({ row, columns }, 'dwellingCode', 'error', message),
  )
  if (!dryRun) await writeAddresses(buildings, plan.writes, areas.version)
  const findings = [...checked.findings, ...plan.findings].sort((a, b) => a.row - b.row)
  const { added, changed, unchanged } = plan
  return {
    applied: !dryRun,
    rows: checked.rows,
    added,
    changed,
    unchanged,
    refused: checked.rows - added - changed - unchanged,
    buildings: buildings.size,
    findings: findings.slice(0, findingsShown),
    findingsInAll: findings.length,
  }
}
