import { documentNames, purposeNames, relationNames } from '@huisheng/contract'
import { writeXlsx } from 'hucre/xlsx'

export type Stay = { code: string; name: string; documentNumber: string; phone: string; since: string }

const headings = ['房屋编码', '姓名', '证件类型', '证件号码', '手机号', '入住日期', '居住事由', '与承租人关系']

/** A filled-in bulk filing as a property manager would save it: one line a person, every cell text. */
export const sheetOf = async (stays: readonly Stay[]) => {
  const rows = stays.map(({ code, name, documentNumber, phone, since }) => [
    code,
    name,
    documentNames.resident_id,
    documentNumber,
    phone,
    since,
    purposeNames.living,
    relationNames.other,
  ])
  const columns = headings.map(() => ({ width: 20, style: { numFmt: '@' } }))
  return Buffer.from(await writeXlsx({ sheets: [{ name: '申报表', columns, rows: [headings, ...rows] }] }))
}
