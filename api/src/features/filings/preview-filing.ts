import type { FilingChange, FilingView } from '@huisheng/contract'
import { setImmediate as breathe } from 'node:timers/promises'
import { clock } from '../../platform/clock.ts'
import { cellName } from '../../platform/sheet-cells.ts'
import { recordAccess } from '../audit/record-access.ts'
import { dayKeyOf } from '../clocks/work-calendar.ts'
import { currentRules } from '../declarations/rules/current-rules.ts'
import { keepChunks, type KeptPlan, type KeptRow } from './chunks.ts'
import { contentsOf } from './compare/contents-of.ts'
import { lookUp } from './compare/look-up.ts'
import { reconcile } from './compare/reconcile.ts'
import { rowsOf } from './compare/rows-of.ts'
import { settleRows } from './compare/settle-rows.ts'
import { finishHeld, updateHeld, type Held } from './lease.ts'
import { memberOf } from './member-of.ts'
import type { Column } from './sheet/columns.ts'
import { readFilingSheet, SheetRefused, type Layout } from './sheet/read-filing-sheet.ts'
import { readRow, type ReadRow } from './sheet/read-row.ts'
import { readSheetFile } from './sheet-store.ts'

const rowsBetweenNews = 5_000

/** Reads the file, compares it with what is known, keeps what it would change. Safe to begin again. Throws `SheetRefused`. */
export const previewFiling = async (filing: Held) => {
  const member = await memberOf(filing, String(filing.uploaderId))
  const today = dayKeyOf(clock.now())
  const places = lookUp(new Set(member.buildingIds))
  const { rows, cellOf } = await readRows(filing, today, places.add)
  const { dwellingOf, known } = await places.finish()
  const settled = settleRows(rows, dwellingOf)
  await breathe()
  const outcomes = reconcile(settled, (id) => known.get(id)!)
  await recordComparison(
    filing,
    member.name,
    [...known.values()].flatMap(({ people }) => people.map(({ personId }) => personId)),
  )
  await breathe()
  const { noticeVersion } = await currentRules()
  const filer = { organisationId: String(filing.organisationId), capacity: member.kind, today, noticeVersion }
  const plan = outcomes.flatMap((outcome): KeptPlan[] => {
    const contents = contentsOf(outcome, filer)
    return contents.length > 0
      ? [{ dwellingId: outcome.dwelling.id, code: outcome.dwelling.code, mark: outcome.mark, contents }]
      : []
  })
  const counts = await keepAll(String(filing._id), rowsOf(rows, outcomes, { dwellingOf, cellOf }), plan)
  return finishHeld(filing, {
    $set: {
      status: 'preview',
      counts,
      dwellings: settled.statements.length,
      planned: plan.length,
      progress: { done: rows.length, total: rows.length },
      tries: 0,
    },
    $inc: { revision: 1 },
  })
}

const readRows = async (filing: Held, today: string, lookUpCode: (code: string) => void) => {
  const bytes = await readSheetFile(String(filing._id))
  if (!bytes) throw new SheetRefused('上传没有完成，请重新上传')
  const rows: ReadRow[] = []
  let columns: Layout = new Map()
  for await (const { layout, ...row } of readFilingSheet(bytes)) {
    columns = layout
    const read = readRow(row, today)
    rows.push(read)
    if (read.says !== 'nothing') lookUpCode(read.code)
    if (rows.length % rowsBetweenNews === 0)
      await updateHeld(filing, { $set: { progress: { done: rows.length, total: rows.length } } })
  }
  return { rows, cellOf: (row: number, column: Column) => cellName(row, columns.get(column) ?? 0) }
}

/** Whoever lives there by the register can see that their record was compared, and by which organisation. */
const recordComparison = (filing: Held, organisationName: string, personIds: string[]) =>
  personIds.length > 0
    ? recordAccess(
        { id: String(filing.uploaderId), role: 'resident' },
        {
          action: 'read',
          subjectIds: personIds,
          what: `${organisationName}：批量申报与登记核对`,
          ref: String(filing._id),
        },
      )
    : undefined

const keepAll = async (filingId: string, rows: KeptRow[], plan: KeptPlan[]) => {
  const kept: Record<FilingChange, KeptRow[]> = { move_in: [], move_out: [], change: [], unchanged: [], error: [] }
  for (const row of rows) kept[row.change].push(row)
  await keepChunks(filingId, { ...kept, plan })
  return Object.fromEntries(
    Object.entries(kept).map(([change, { length }]) => [change, length]),
  ) as FilingView['counts']
}
