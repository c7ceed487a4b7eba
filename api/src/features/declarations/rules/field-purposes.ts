import type { DeclarationRules } from '@huisheng/contract'

const stay = '搬离核实后 2 年'
const lease = '租赁结束后 2 年'
const withDeclaration = '随本次申报保存，搬离核实后 2 年'

const field = (name: string, purpose: string, keptUntil: string): DeclarationRules['fields'][number] => ({
  field: name,
  purpose,
  keptUntil,
})

/** Why each field of the form is asked and how long it is kept: what the person reads beside it. */
export const fieldPurposes: DeclarationRules['fields'] = [
  field('dwellingId', '确定您申报的是哪一套房屋，并交给负责那里的网格员核实', stay),
  field('kind', '确定要办理的事项和需要填写的内容', withDeclaration),
  field('capacity', '判断您可以办理哪些事项、应在多少天内申报', withDeclaration),
  field('organisationId', '以单位名义申报时，核对单位可以申报的楼栋', withDeclaration),
  field('effectiveOn', '计算居住时间和申报期限', stay),
  field('occupants.name', '登记谁住在这里，供上门核实', stay),
  field('occupants.documentKind', '识别证件，避免把两个人记成一个人', stay),
  field('occupants.documentNumber', '确认身份；加密保存，页面上遮盖显示，查看原文须写明原因并留下记录', stay),
  field('occupants.phone', '预约核实、通知办理结果；加密保存，可以不填', stay),
  field('occupants.since', '计算居住时间，出具居住情况时使用', stay),
  field('occupants.purpose', '了解公共服务需要，如就学、就医', stay),
  field('occupants.relation', '说明同住的人之间的关系', stay),
  field('occupants.birthDay', '证件看不出出生日期时，判断是否未成年', stay),
  field('occupants.guardian', '未成年人的事项由监护人联系和确认', '未成年人成年或搬离核实后 2 年，以先到者为准'),
  field('leaving', '登记谁已经搬离，停止对其居住的登记', stay),
  field('lease.from', '备案租赁的起始日', lease),
  field('lease.until', '提醒您续租或办理搬离', lease),
  field('lease.roomType', '检查是否属于不得出租居住的部位', lease),
  field('lease.rooms', '检查居住是否过密', lease),
  field('lease.areaSquareMetres', '检查人均面积是否达到标准', lease),
  field('lease.rentCentsMonthly', '租赁备案使用，可以不填', lease),
  field('lease.depositCents', '租赁备案使用，可以不填', lease),
  field('lease.otherPartyName', '核对租赁双方，可以不填', lease),
  field('lease.otherPartyPhone', '联系租赁的另一方核对，可以不填', lease),
  field('onBehalfOf.name', '代他人申报时，说明是替谁办理', withDeclaration),
  field('onBehalfOf.phone', '请被代办的人本人确认', withDeclaration),
  field('attachmentIds', '证明您的申报身份或租赁关系，只有核实人员可以查看', withDeclaration),
  field('words', '您想补充说明的情况，可以不填', withDeclaration),
]
