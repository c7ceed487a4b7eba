import type { Column } from './columns.ts'

/** Everything that can be wrong with a row, in words for whoever filled it in. No message carries what was written. */
export const faults = {
  code_missing: '缺少房屋编码；合并过的单元格请拆开，每行都填编码',
  code_unknown: '没有这个房屋编码，请对照模板',
  code_out_of_scope: '这套房屋不在本单位的范围内',
  formula: '以 = 或 @ 开头，像是公式，请改为直接填写的文字',
  error: '单元格里是出错的公式，请改为直接填写的文字',
  boolean: '这里应填文字，不是“是/否”值',
  digits_lost: '号码被存成了数字，后几位已丢失；请把单元格设为“文本”后重新填写',
  name_missing: '缺少姓名',
  name_long: '姓名最多 60 个字',
  name_characters: '姓名中有不该出现的符号，请对照证件填写',
  kind_missing: '缺少证件类型',
  kind_unknown: '没有这种证件类型，请从下拉选项中选择',
  number_missing: '缺少证件号码',
  number_short: '证件号码太短',
  number_long: '证件号码最多 40 位',
  number_characters: '证件号码只能有字母、数字、括号和横线',
  phone_form: '手机号应为 11 位，以 1 开头',
  birth_form: '出生日期不是有效的日期，请写成 2015-06-01',
  birth_early: '出生日期早于 1900 年，请核对',
  since_missing: '缺少入住日期',
  since_form: '入住日期不是有效的日期，请写成 2026-01-01',
  since_early: '入住日期早于 1900 年，请核对',
  since_future: '入住日期晚于今天；这张表只写现在谁住',
  purpose_missing: '缺少居住事由',
  purpose_unknown: '没有这种居住事由，请从下拉选项中选择',
  relation_missing: '缺少与承租人关系',
  relation_unknown: '没有这种关系，请从下拉选项中选择',
  guardian_name_missing: '填了监护人的手机，还缺少姓名',
  guardian_name_form: '监护人姓名不正确',
  guardian_phone_missing: '填了监护人的姓名，还缺少手机',
  guardian_phone_form: '监护人手机应为 11 位，以 1 开头',
  guardian_relation_unknown: '没有这种监护关系，请从下拉选项中选择',
  remark_long: '备注最多 200 字',
  vacant_with_person: '姓名栏写了“空置”，这一行就不能再填其他内容',
  vacant_with_people: '这套房屋既写了“空置”，又有住的人，请只留一种',
  twice_in_dwelling: '同一证件号码在这套房屋里出现了不止一次',
  in_two_dwellings: '同一证件号码出现在两套房屋里；这张表写现在住哪里，请只留一处',
  too_many_people: '一套房屋最多填 200 人，请核对房屋编码',
} as const
export type Fault = keyof typeof faults

/** What is worth a look and holds nothing up. */
export const cautions = {
  hidden_characters: '有看不见的字符，已去掉',
  vacant_twice: '这套房屋的“空置”写了不止一次',
  departures_held: '这套房屋有错误的行，本次不登记任何人搬离',
  departures_held_everywhere: '有一行既看不出房屋也看不出是谁，本次不登记任何人搬离',
  departure_held: '这个人出现在有错误的行里，本次不登记其搬离',
} as const
export type Caution = keyof typeof cautions

export type Note = {
  column: Column | null
  message: string
  level: 'error' | 'warning' | 'change'
}
