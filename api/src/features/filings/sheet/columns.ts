import { documentNames, purposeNames, relationNames } from '@huisheng/contract'

type Definition = { heading: string; width: number; required?: true; choices?: readonly string[]; hint: string }

/** The columns of the sheet in their order. A column is found by its heading, wherever it stands. */
export const columns = {
  code: { heading: '房屋编码', width: 24, required: true, hint: '已填好，请不要改；多人住同一套时每人一行，编码相同' },
  address: { heading: '地址', width: 40, hint: '只供对照，不读取' },
  name: { heading: '姓名', width: 16, required: true, hint: '与证件一致；空置的房屋只填“空置”两个字' },
  documentKind: {
    heading: '证件类型',
    width: 24,
    required: true,
    choices: Object.values(documentNames),
    hint: '从下拉选项中选择',
  },
  documentNumber: { heading: '证件号码', width: 24, required: true, hint: '按文本填写，不要用数字格式' },
  phone: { heading: '手机号', width: 16, hint: '11 位，没有可不填' },
  birthDay: { heading: '出生日期', width: 14, hint: '不是居民身份证的请填写，如 2015-06-01' },
  since: { heading: '入住日期', width: 14, required: true, hint: '如 2026-01-01，不能晚于今天' },
  purpose: {
    heading: '居住事由',
    width: 14,
    required: true,
    choices: Object.values(purposeNames),
    hint: '从下拉选项中选择',
  },
  relation: {
    heading: '与承租人关系',
    width: 14,
    required: true,
    choices: Object.values(relationNames),
    hint: '从下拉选项中选择',
  },
  guardianName: { heading: '监护人姓名', width: 16, hint: '未满 18 周岁必填' },
  guardianPhone: { heading: '监护人手机', width: 16, hint: '未满 18 周岁必填' },
  guardianRelation: {
    heading: '监护人关系',
    width: 14,
    choices: Object.values(relationNames).filter((name) => name !== relationNames.self),
    hint: '监护人是这个孩子的谁，不填按“父母”',
  },
  remark: { heading: '备注', width: 24, hint: '最多 200 字' },
} as const satisfies Record<string, Definition>

export type Column = keyof typeof columns
export const columnNames = Object.keys(columns) as Column[]
export const definitionOf = (column: Column): Definition => columns[column]

/** What may stand in a row that makes no statement about a person. */
export const personColumns = columnNames.filter((column) => column !== 'code' && column !== 'address')

/** Added to the file of errors; ignored when it comes back. */
export const problemHeading = '问题'
/** In the column of names: nobody lives there. */
export const vacantWord = '空置'
export const sheetName = '申报表'
export const guideName = '填写说明'

/** A heading as a person may have changed it: without spaces, stars and what stands in brackets. */
export const plainHeading = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\(.*?\)/g, '')
    .replace(/[\s*]/g, '')
