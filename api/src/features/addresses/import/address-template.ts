import { writeSheet } from '../../../platform/write-sheet.ts'
import { addressForm } from '../address-form.ts'
import { addressColumns, useNames } from './address-columns.ts'

const emptyRows = 2_000

/** An .xlsx to fill in, with an example row, drop-downs and what to know. */
export const addressTemplate = async () => {
  const { dwellingPattern, buildingPattern, source } = await addressForm()
  return writeSheet({
    name: '房屋地址',
    columns: addressColumns.map(({ field, headings, hint }) => ({
      heading: headings[0]!,
      width: field === 'dwellingCode' || field === 'buildingCode' ? 26 : 16,
      hint,
      ...(field === 'use' && { choices: useNames, strict: true }),
    })),
    rows: [addressColumns.map(({ example }) => example)],
    emptyRows,
    notes: [
      '每套房屋一行。第 2 行是示例，上传前请删除或改成真实内容。',
      '必填：房屋编码、楼栋编码、楼栋名称、道路门牌、楼层、房号。其他列可以留空；再次导入时，留空的社区、网格和经纬度保持原样。',
      '所在网格：填了网格编码就以它为准；没有填则按经纬度判定；地图更新后会自动重新对应，原来的对应关系保留在楼栋记录里。',
      '经纬度默认按 WGS84；从高德、腾讯地图取的坐标，上传时请选择 GCJ-02。',
      `房屋编码的格式：${dwellingPattern}；楼栋编码的格式：${buildingPattern}。${source}`,
      '同一文件重复导入不会产生重复；有问题的行不影响其他行，结果会逐行说明。',
    ],
  })
}
