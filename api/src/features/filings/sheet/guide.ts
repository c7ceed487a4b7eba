import { columnNames, definitionOf, problemHeading, vacantWord } from './columns.ts'

/** What to know before filling in the sheet, line by line. */
export const guide: string[] = [
  '这张表写的是每套房屋“现在”住着谁。上传后先看到和登记的比较，确认后才会提交。',
  '一、写了人的房屋：请写全现在住的每一个人，每人一行，房屋编码相同。登记里有、表里没有的人，会显示为“已搬离”。',
  `二、没有人住的房屋：在姓名栏只写“${vacantWord}”两个字。`,
  '三、不清楚或这次不申报的房屋：让它空着，或删掉这一行，登记不会变。',
  '四、有错误的行不影响其他行；但那套房屋这次不会登记任何人搬离，改好后再上传即可。',
  '五、同一张表再上传一次，不会有任何变化。',
  `六、下载的错误表只有需要改的房屋，照“${problemHeading}”一栏改好后直接上传；同一套房屋的其他行请保留。`,
  '七、证件号码请按文本填写：按数字填写会丢失最后几位。',
  '',
  '示例（编号都不是真的）：',
  '房屋编码 A001 ｜ 姓名 张三 ｜ 居民身份证 ｜ 证件号码 18 位 ｜ 手机号 11 位 ｜ 入住日期 2026-01-01 ｜ 务工经商 ｜ 本人',
  '房屋编码 A001 ｜ 姓名 张小三 ｜ 居民身份证 ｜ … ｜ 入住日期 2026-01-01 ｜ 就学 ｜ 子女 ｜ 监护人姓名 张三 ｜ 监护人手机 11 位',
  '房屋编码 A002 ｜ 姓名 空置',
  '',
  ...columnNames.map((column) => {
    const { heading, required, choices, hint } = definitionOf(column)
    return `${heading}${required ? '（必填）' : ''}：${hint}${choices ? `（${choices.join('、')}）` : ''}`
  }),
]
