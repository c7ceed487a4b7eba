import * as z from 'zod'
import { PlaceInput, Photos } from './report-views.ts'
import { DocumentKind, DocumentNumber, PersonName } from './people.ts'
import { Id, Phone, words } from './values.ts'

/** real_name: names itself in the form; bound: is known by the account; anonymous: holds a code and a passphrase. */
export const TipOffMode = z.enum(['real_name', 'bound', 'anonymous'])
export type TipOffMode = z.infer<typeof TipOffMode>
export const tipOffModeNames: Record<TipOffMode, string> = {
  real_name: '实名举报',
  bound: '账号举报',
  anonymous: '匿名举报',
}

/** What happens to my identity, in three sentences. */
export const identitySentences: Record<TipOffMode, readonly [string, string, string]> = {
  real_name: [
    '您的姓名、证件号和电话加密后单独密封，与举报内容分开存放。',
    '处理、核查这件举报的人看不到您是谁；依法确需启封时，要两个人申请和批准，并留下记录，您可以看到。',
    '查证属实后，您可以用本账号查看进展、领取奖励。',
  ],
  bound: [
    '只有您的账号与这件举报有关联，这个关联加密后单独密封。',
    '处理、核查这件举报的人看不到您是谁；依法确需启封时，要两个人申请和批准，并留下记录，您可以看到。',
    '查证属实后，您可以用本账号查看进展、领取奖励。',
  ],
  anonymous: [
    '我们不知道您是谁，也不记录您的账号、设备和网络地址。',
    '提交后会给您一个举报编码和一组口令，只显示这一次，请保存好；丢失后无法找回。',
    '凭编码和口令可以查看进展、补充线索、与办理人对话、领取奖励。',
  ],
}

/** How the tipster stands to the matter, as they say themselves; it may decide about a reward, not about the case. */
export const TipsterStanding = z.enum(['outsider', 'insider', 'injured_party', 'offender', 'duty_holder'])
export type TipsterStanding = z.infer<typeof TipsterStanding>
export const tipsterStandingNames: Record<TipsterStanding, string> = {
  outsider: '与此事无关，偶然发现',
  insider: '相关单位的内部人员',
  injured_party: '此事的受害人',
  offender: '参与过此事',
  duty_holder: '工作职责就是发现此事',
}

/** Ten letters and digits without those that look alike, written in two groups: 7KQ2M-9XBRT. Spaces and case do not matter. */
export const IdentityCode = z
  .string()
  .max(40)
  .transform((text) =>
    text
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .replace(/O/g, '0')
      .replace(/[IL]/g, '1'),
  )
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}$/, '举报编码是 10 位字母和数字'))
/** Six everyday words of two characters each; spaces and signs between them do not matter. */
export const Passphrase = z
  .string()
  .max(60)
  .transform((text) => text.replace(/[^\p{Script=Han}]/gu, ''))
  .pipe(z.string().length(12, '口令是 6 个词，共 12 个字'))

/** Opens one tip-off for half an hour. It travels in bodies only, never in an address. */
export const TipKey = z.string().min(20).max(1_000)

/** Made once by the client for one sending, and secret to it: names the sending and owns its uploads. */
export const SendingId = z.uuid()

export const TipsterPerson = z.object({
  name: PersonName,
  documentKind: DocumentKind,
  documentNumber: DocumentNumber,
  phone: Phone,
})
export type TipsterPerson = z.infer<typeof TipsterPerson>

const TipOffFields = z.object({
  /** Kept through every retry: the same one makes one tip-off and answers the same code, for a day. */
  submissionId: SendingId,
  matterCode: z.string().min(1, '请选择事项').max(20),
  text: words(5, 2000, '请写明情况，至少 5 个字'),
  place: PlaceInput,
  /** Photos were uploaded under it. Another than `submissionId`, which is a secret: this one stands in addresses. */
  uploadId: SendingId,
  /** One that is gone holds the tip-off for a person, it is not refused. */
  photoIds: Photos,
  /** Where it is about a member of staff: it takes a way around them and their leader. */
  about: z
    .object({ staffIds: z.array(Id).max(10).default([]), words: words(0, 200, '').default('') })
    .nullable()
    .default(null),
  standing: TipsterStanding.default('outsider'),
})
/** Kept under a keyed hash in the vault, to see many tip-offs from one device; never asked of an anonymous tipster. */
const withDevice = { deviceId: z.string().max(64).nullable().default(null) }
/** With an account. Several persons make one joint tip-off: one reward, shared. */
export const SubmitTipOff = z.discriminatedUnion('mode', [
  TipOffFields.extend({
    ...withDevice,
    mode: z.literal('real_name'),
    persons: z.array(TipsterPerson).min(1, '请填写您的姓名、证件和电话').max(10, '联名举报最多 10 人'),
  }),
  TipOffFields.extend({ ...withDevice, mode: z.literal('bound') }),
])
export type SubmitTipOff = z.infer<typeof SubmitTipOff>
export const SubmitAnonymousTipOff = TipOffFields
export type SubmitAnonymousTipOff = z.infer<typeof SubmitAnonymousTipOff>

/** What in a text could say who wrote it. */
export const HintKind = z.enum(['phone', 'document', 'name', 'self', 'workplace', 'address', 'account'])
export type HintKind = z.infer<typeof HintKind>
export const hintNames: Record<HintKind, string> = {
  phone: '像是电话号码',
  document: '像是证件号码',
  name: '像是自己的姓名',
  self: '说到了您自己',
  workplace: '说到了您的单位或身份',
  address: '说到了您的住处',
  account: '像是微信、QQ 或邮箱',
}

/** Why a tip-off waits for a person. */
export const HoldReason = z.enum(['photo_gone', 'routing_failed', 'matter_unavailable', 'content_check'])
export type HoldReason = z.infer<typeof HoldReason>
export const holdNames: Record<HoldReason, string> = {
  photo_gone: '有照片没有保存成功',
  routing_failed: '没有找到合适的去处',
  matter_unavailable: '所选事项已停用',
  content_check: '内容检查没有完成',
}

/** Grade of a tip-off: 1 the most detailed and effective, 3 the least. */
export const Grade = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type Grade = z.infer<typeof Grade>
export const gradeNames: Record<Grade, string> = { 1: '一级', 2: '二级', 3: '三级' }

/** Where one of several tip-offs of a fact stands. The earliest accepted is `first` by itself; the rest a person decides. */
export const Arrival = z.enum(['first', 'joint', 'supplement', 'late'])
export type Arrival = z.infer<typeof Arrival>
export const arrivalNames: Record<Arrival, string> = {
  first: '最先举报',
  joint: '联合举报',
  supplement: '补充了关键证据',
  late: '后来的相同举报',
}
