import { documentNames, purposeNames, relationNames } from '@huisheng/contract'
import { createHmac } from 'node:crypto'
import { clock } from '../../../platform/clock.ts'
import { openPersonal } from '../../../platform/personal.ts'
import { writeSheet } from '../../../platform/write-sheet.ts'
import { accountNames } from '../../accounts/account-names.ts'
import { dwellingsById } from '../../addresses/find-dwellings.ts'
import type { DwellingFacts } from '../../addresses/dwelling-facts.ts'
import { recordAccess } from '../../audit/record-access.ts'
import { dayKeyOf } from '../../clocks/work-calendar.ts'
import { entriesBelow } from '../../register/entries-below.ts'
import type { EntryFacts } from '../../register/entries-of-persons.ts'
import { openPersons } from '../../register/open-persons.ts'
import type { PersonFacts } from '../../register/person-facts.ts'
import { maskPerson } from '../../register/present-persons.ts'
import { drawWatermark } from './draw-watermark.ts'
import { exportUse, type ExportRecord } from './export.model.ts'
import { hide } from './marker.ts'

const columns = [
  { heading: '房屋编码', width: 20 },
  { heading: '地址', width: 44 },
  { heading: '姓名', width: 14 },
  { heading: '证件类型', width: 16 },
  { heading: '证件号码', width: 24 },
  { heading: '手机号', width: 16 },
  { heading: '入住日期', width: 14 },
  { heading: '居住目的', width: 12 },
  { heading: '关系', width: 10 },
  { heading: '申报编号', width: 18 },
  { heading: '核实人', width: 12 },
  { heading: '核实日期', width: 14 },
]

type Line = { entry: EntryFacts; dwelling: DwellingFacts; person: PersonFacts }

/** Who lives in the area now, with the asker’s mark on every page and in every row. On record before it is written. */
export const writeExport = async (asked: ExportRecord) => {
  const lines = await readLines(asked)
  const subjectIds = [...new Set(lines.map(({ entry }) => entry.personId))]
  await recordAccess(await askerOf(asked), {
    action: 'export',
    subjectIds,
    what: `生成导出文件 ${asked.number}（${asked.revealed ? '完整信息' : '脱敏'}）`,
    reason: openPersonal(exportUse, asked.purposeSealed),
    ref: String(asked._id),
  })
  const madeAt = clock.now().toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })
  const mark = `${asked.askedByName} ${asked.number} ${madeAt}`
  const sheet = await writeSheet({
    name: '在住登记',
    columns,
    rows: lines.map((line) => rowOf(line, asked)),
    notes: notesOf(asked, madeAt, lines.length),
    header: `${mark} · 内部使用，禁止外传`,
    footer: `${mark} · 含个人信息，每次下载均有记录`,
    background: await drawWatermark([asked.askedByName, asked.number, madeAt]),
    properties: { HuishengExport: asked.marker },
  })
  return { subjectIds, sheet, rows: lines.length }
}

const readLines = async ({ areaId, marker }: ExportRecord) => {
  const lines: Line[] = []
  for await (const entries of entriesBelow(areaId)) {
    const [dwellings, persons] = await Promise.all([
      dwellingsById(entries.map(({ dwellingId }) => dwellingId)),
      openPersons(entries.map(({ personId }) => personId)),
    ])
    for (const entry of entries) {
      const [dwelling, person] = [dwellings.get(entry.dwellingId), persons.get(entry.personId)]
      if (dwelling && person) lines.push({ entry, dwelling, person })
    }
  }
  return inOrderOf(marker, lines)
}

/** Dwelling by dwelling; within one the order is a mark of this export. */
const inOrderOf = (marker: string, lines: Line[]) => {
  const placeOf = ({ dwelling, entry }: Line) =>
    `${dwelling.code} ${createHmac('sha256', marker).update(entry.entryId).digest('hex')}`
  return lines
    .map((line) => ({ line, place: placeOf(line) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ line }) => line)
}

const rowOf = ({ entry, dwelling, person }: Line, { revealed, marker }: ExportRecord) => {
  const masked = maskPerson(person)
  const shown = revealed
    ? [person.name, documentNames[person.documentKind], person.documentNumber, person.phone ?? '']
    : [masked.nameMasked, documentNames[person.documentKind], masked.documentMasked, masked.phoneMasked ?? '']
  return [
    dwelling.code,
    dwelling.address + hide(marker),
    ...shown,
    entry.since,
    purposeNames[entry.purpose],
    relationNames[entry.relation],
    entry.declarationNumber,
    entry.verifiedByName,
    dayKeyOf(entry.verifiedAt),
  ]
}

const notesOf = (asked: ExportRecord, madeAt: string, rows: number) => [
  `导出编号：${asked.number}`,
  `申请人：${asked.askedByName}`,
  `用途：${openPersonal(exportUse, asked.purposeSealed)}`,
  `批准人：${asked.decidedByName ?? ''}`,
  `范围：${asked.areaName}，生成时在住 ${rows} 人（${asked.revealed ? '完整信息' : '已脱敏'}）`,
  `生成时间：${madeAt}`,
  '本文件含个人信息，仅限申请用途使用，用后请及时删除，不得转发。文件内有可追溯的标记。',
]

const askerOf = async ({ askedById }: ExportRecord) => ({
  id: askedById,
  role: (await accountNames([askedById])).get(askedById)?.role ?? 'officer',
})
