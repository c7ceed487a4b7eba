import { dwellingUseNames, type AddressRow, type DwellingUse } from '@huisheng/contract'

export type AddressField = keyof AddressRow

/** What a row of the file is about, with the headings it goes by in a sheet; the first is that of the template. */
export const addressColumns: { field: AddressField; headings: string[]; example: string; hint?: string }[] = [
  {
    field: 'dwellingCode',
    headings: ['房屋编码', '门牌编码'],
    example: '4403080202030001',
    hint: '每套房屋一个，不能重复',
  },
  { field: 'buildingCode', headings: ['楼栋编码', '建筑物编码'], example: '440308020203' },
  { field: 'buildingName', headings: ['楼栋名称', '楼栋'], example: '悦海花园3栋' },
  { field: 'communityCode', headings: ['社区编码'], example: '' },
  { field: 'road', headings: ['道路门牌', '路名'], example: '海山路18号' },
  { field: 'unit', headings: ['单元'], example: '1', hint: '没有单元可不填' },
  { field: 'floor', headings: ['楼层'], example: '12', hint: '数字，地下层填负数' },
  { field: 'room', headings: ['房号'], example: '1203' },
  { field: 'use', headings: ['用途'], example: '住宅' },
  { field: 'rooms', headings: ['房间数'], example: '3' },
  { field: 'areaSquareMetres', headings: ['建筑面积', '面积'], example: '89.5', hint: '平方米' },
  { field: 'gridCode', headings: ['网格编码'], example: '', hint: '不填则按经纬度判定' },
  { field: 'longitude', headings: ['经度'], example: '114.2365' },
  { field: 'latitude', headings: ['纬度'], example: '22.5571' },
]

export const headingOf = (field: AddressField) => addressColumns.find((column) => column.field === field)!.headings[0]!

const uses = new Map(
  Object.entries(dwellingUseNames).flatMap(([use, name]) => [
    [use, use as DwellingUse],
    [name, use as DwellingUse],
  ]),
)
export const useOf = (text: string) => (text === '' ? 'home' : uses.get(text))
export const useNames = Object.values(dwellingUseNames)
