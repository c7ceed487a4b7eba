const names: Record<string, string> = {
  dwellingId: '房屋',
  organisationId: '单位',
  capacity: '申报身份',
  kind: '申报事项',
  effectiveOn: '生效日期',
  occupants: '居住人',
  name: '姓名',
  documentKind: '证件类型',
  documentNumber: '证件号码',
  phone: '手机号',
  since: '居住起始日',
  purpose: '居住事由',
  relation: '关系',
  birthDay: '出生日期',
  guardian: '监护人',
  leaving: '搬离人员',
  lease: '租约',
  from: '租期开始',
  until: '租期结束',
  roomType: '出租部位',
  rooms: '房间数',
  areaSquareMetres: '面积',
  rentCentsMonthly: '月租金',
  depositCents: '押金',
  otherPartyName: '租约另一方姓名',
  otherPartyPhone: '租约另一方手机',
  onBehalfOf: '被代办人',
  'onBehalfOf.name': '被代办人姓名',
  'onBehalfOf.phone': '被代办人手机',
  attachmentIds: '证明材料',
  words: '补充说明',
}

/** A field by its dotted path in words a person knows; occupants are counted from one. */
export const fieldName = (path: string): string => {
  const [, index] = /^occupants\.(\d+)/.exec(path) ?? []
  const last = path.split('.').at(-1) ?? path
  const name = names[path] ?? names[last] ?? path
  return index === undefined ? name : `第 ${Number(index) + 1} 位居住人${/^\d+$/.test(last) ? '' : `的${name}`}`
}
