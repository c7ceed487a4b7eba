import { filingChangeNames } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { writeSheet } from '../../platform/write-sheet.ts'
import { recordAccess } from '../audit/record-access.ts'
import { allRows, leftOverCodes, type KeptRow } from './chunks.ts'
import { actionsOn } from './filing.machine.ts'
import { presentRow } from './filing.presenter.ts'
import { findFiling } from './find-filing.ts'
import { footerOf, sheetFile } from './sheet-file.ts'

const columns = [
  { heading: '行号', width: 8 },
  { heading: '房屋编码', width: 24 },
  { heading: '地址', width: 40 },
  { heading: '姓名', width: 16 },
  { heading: '证件号码', width: 24 },
  { heading: '结果', width: 14 },
  { heading: '说明', width: 60 },
]
const writable: readonly KeptRow['change'][] = ['move_in', 'move_out', 'change']

/** What became of each line, masked; whoever the file did not name can see that it was taken out. */
export const writeResultFile = async (actor: Actor, filingId: string) => {
  const { filing, membership } = await findFiling(actor, filingId)
  if (!actionsOn(filing, membership).includes('download_result')) throw new Problem('not_found')
  const rows = await allRows(filingId, ['move_in', 'move_out', 'change', 'unchanged', 'error'])
  const leftOver = await leftOverCodes(filingId)
  const subjectIds = rows.flatMap(({ personId }) => personId ?? [])
  if (subjectIds.length > 0)
    await recordAccess(actor, {
      action: 'export',
      subjectIds,
      what: `${membership.name}：下载批量申报结果`,
      ref: filingId,
    })
  const origin = { organisationName: membership.name, at: clock.now() }
  const bytes = await writeSheet({
    name: filing.status === 'done' ? '申报结果' : '申报预览',
    columns,
    rows: rows.map((row) => lineOf(row, leftOver)),
    notes: [footerOf(origin)],
    footer: footerOf(origin),
  })
  return sheetFile('批量申报结果', origin, bytes)
}

const lineOf = (row: KeptRow, leftOver: Set<string>) => {
  const { dwellingCode, address, nameMasked, documentMasked, notes, change } = presentRow(row)
  const left = writable.includes(change) && leftOver.has(dwellingCode)
  return [
    row.row === null ? '' : String(row.row),
    dwellingCode,
    address,
    nameMasked,
    documentMasked,
    left ? '没有写入' : filingChangeNames[change],
    [...(left ? ['预览后这套房屋有变化，请重新上传核对'] : []), ...notes.map(({ message }) => message)].join('；'),
  ]
}
