import { filingLimits } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { clock } from '../../platform/clock.ts'
import { writeSheet } from '../../platform/write-sheet.ts'
import { dwellingsOfBuildings } from '../addresses/find-dwellings.ts'
import { requireMember } from '../organisations/require-member.ts'
import { filers } from './find-filing.ts'
import { sheetFile } from './sheet-file.ts'
import { columnNames, sheetName } from './sheet/columns.ts'
import { guide } from './sheet/guide.ts'
import { sheetColumns } from './sheet/sheet-columns.ts'

const spareRows = 500

/** The organisation’s own sheet: a line for each dwelling it may file for. */
export const writeTemplate = async (actor: Actor, organisationId: string) => {
  const { name, buildingIds } = await requireMember(actor, organisationId, filers)
  const rows: string[][] = []
  for await (const { code, address } of dwellingsOfBuildings(buildingIds)) {
    if (rows.length === filingLimits.rows - spareRows) break
    rows.push(columnNames.map((column) => (column === 'code' ? code : column === 'address' ? address : '')))
  }
  const bytes = await writeSheet({
    name: sheetName,
    columns: sheetColumns,
    rows,
    notes: guide,
    emptyRows: spareRows,
  })
  return sheetFile('批量申报模板', { organisationName: name, at: clock.now() }, bytes)
}
