import * as z from 'zod'

export const DeclarationKind = z.enum(['move_in', 'move_out', 'lease', 'renewal', 'occupancy', 'vacancy', 'dormitory'])
export type DeclarationKind = z.infer<typeof DeclarationKind>
export const declarationKindNames: Record<DeclarationKind, string> = {
  move_in: '入住申报',
  move_out: '搬离申报',
  lease: '租赁备案',
  renewal: '续租申报',
  occupancy: '在住情况申报',
  vacancy: '空置申报',
  dormitory: '集体宿舍申报',
}

/** In what capacity somebody files (申报主体). */
export const FilerCapacity = z.enum([
  'tenant',
  'owner',
  'landlord',
  'sub_lessor',
  'property_manager',
  'agency',
  'employer',
  'leasing_enterprise',
  'building_head',
])
export type FilerCapacity = z.infer<typeof FilerCapacity>
export const capacityNames: Record<FilerCapacity, string> = {
  tenant: '承租人',
  owner: '业主（自住）',
  landlord: '出租人',
  sub_lessor: '转租人或实际管理人',
  property_manager: '物业服务企业',
  agency: '房地产经纪机构',
  employer: '用人单位',
  leasing_enterprise: '住房租赁企业',
  building_head: '楼长',
}

/** Which kinds each capacity may file: the form offers these and the server refuses others. */
export const kindsOf: Record<FilerCapacity, readonly DeclarationKind[]> = {
  tenant: ['move_in', 'move_out', 'renewal', 'lease'],
  owner: ['occupancy', 'move_in', 'move_out', 'vacancy'],
  landlord: ['lease', 'renewal', 'move_in', 'move_out', 'occupancy', 'vacancy'],
  sub_lessor: ['lease', 'renewal', 'move_in', 'move_out', 'occupancy', 'vacancy'],
  property_manager: ['move_in', 'move_out', 'occupancy', 'vacancy'],
  agency: ['lease', 'renewal', 'move_in', 'move_out'],
  employer: ['dormitory', 'move_in', 'move_out'],
  leasing_enterprise: ['lease', 'renewal', 'move_in', 'move_out', 'occupancy', 'vacancy'],
  building_head: ['move_in', 'move_out', 'occupancy', 'vacancy'],
}
/** Filed through an organisation the person is a member of. */
export const organisationCapacities = [
  'property_manager',
  'agency',
  'employer',
  'leasing_enterprise',
] as const satisfies FilerCapacity[]

/** What a kind asks for. Anything else stays out of the form and is refused. */
export const partsOf: Record<DeclarationKind, { occupants: boolean; leaving: boolean; lease: boolean }> = {
  move_in: { occupants: true, leaving: false, lease: true },
  move_out: { occupants: false, leaving: true, lease: false },
  lease: { occupants: true, leaving: false, lease: true },
  renewal: { occupants: false, leaving: false, lease: true },
  occupancy: { occupants: true, leaving: false, lease: false },
  vacancy: { occupants: false, leaving: false, lease: false },
  dormitory: { occupants: true, leaving: false, lease: false },
}

export const DeclarationStatus = z.enum([
  'awaiting_person',
  'submitted',
  'returned',
  'verified',
  'not_found',
  'disputed',
  'withdrawn',
])
export type DeclarationStatus = z.infer<typeof DeclarationStatus>
export const declarationStatusNames: Record<DeclarationStatus, string> = {
  awaiting_person: '待本人确认',
  submitted: '待核实',
  returned: '待补正',
  verified: '已核实',
  not_found: '查无此情',
  disputed: '本人不认可',
  withdrawn: '已撤回',
}

/** What a person may do to a declaration; `file`, `apply` and `remind` only stand in its history. */
export const DeclarationAction = z.enum([
  'correct',
  'withdraw',
  'confirm',
  'supplement',
  'answer_appointment',
  'renew',
  'move_out',
  'verify',
  'return',
  'attempt',
  'propose_appointment',
  'reveal',
])
export type DeclarationAction = z.infer<typeof DeclarationAction>
export const DeclarationEvent = z.enum(['file', ...DeclarationAction.exclude(['renew', 'move_out', 'reveal']).options])
export type DeclarationEvent = z.infer<typeof DeclarationEvent>
export const declarationEventNames: Record<DeclarationEvent, string> = {
  file: '提交申报',
  correct: '补正后重新提交',
  withdraw: '撤回申报',
  confirm: '本人确认',
  supplement: '补充材料',
  answer_appointment: '答复预约',
  verify: '上门核实',
  return: '退回补正',
  attempt: '上门未遇',
  propose_appointment: '预约上门',
}

export const VerifyOutcome = z.enum(['matches', 'corrected', 'not_found'])
export type VerifyOutcome = z.infer<typeof VerifyOutcome>
export const verifyOutcomeNames: Record<VerifyOutcome, string> = {
  matches: '与申报一致',
  corrected: '更正后属实',
  not_found: '查无此情',
}

export const AttemptResult = z.enum(['no_answer', 'entry_refused', 'address_wrong', 'asked_later', 'other'])
export type AttemptResult = z.infer<typeof AttemptResult>
export const attemptResultNames: Record<AttemptResult, string> = {
  no_answer: '无人应门',
  entry_refused: '不便入户',
  address_wrong: '地址有误',
  asked_later: '约定改日',
  other: '其他',
}

/** Which part of a dwelling is let. 住房租赁条例 art. 7: the last ones may not be let for living. */
export const RoomType = z.enum([
  'whole',
  'bedroom',
  'living_room',
  'bed_space',
  'kitchen',
  'bathroom',
  'balcony',
  'corridor',
  'cellar',
  'garage',
  'storage',
])
export type RoomType = z.infer<typeof RoomType>
export const roomTypeNames: Record<RoomType, string> = {
  whole: '整套',
  bedroom: '卧室',
  living_room: '起居室',
  bed_space: '床位',
  kitchen: '厨房',
  bathroom: '卫生间',
  balcony: '阳台',
  corridor: '过道',
  cellar: '地下储藏室',
  garage: '车库',
  storage: '储物间',
}

/** What a check found. `block`: it cannot be sent so. `warn`: sent, and shown to who verifies. */
export const CheckFinding = z.object({
  code: z.string(),
  level: z.enum(['warn', 'block']),
  /** The field of the request, dotted: occupants.0.documentNumber. */
  path: z.string(),
  /** Plain words, without personal data. */
  message: z.string(),
  /** The rule it comes from. */
  source: z.string(),
})
export type CheckFinding = z.infer<typeof CheckFinding>
