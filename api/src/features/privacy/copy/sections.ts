import { explained } from './explained.ts'
import type { PersonalCopy } from './gather-copy.ts'
import { dayWords, momentWords, sizeWords } from './words.ts'

export type Row = readonly [label: string, value: string]
export type Block = { heading: string | null; rows: Row[] }
export type Section = { title: string; note: string; blocks: Block[]; empty: string }

const none = '没有。'

/** The parts of the printed copy, in order. */
export const sectionsOf = (copy: PersonalCopy): Section[] => [
  { title: '账号', note: '称呼、手机号，以及您同意的个人信息说明', blocks: [account(copy)], empty: none },
  { title: '本人信息', note: explained.persons, blocks: copy.persons.map(person), empty: none },
  { title: '居住登记', note: '您的住址、起止日期、依据的申报和核实人', blocks: copy.register.map(entry), empty: none },
  {
    title: '申报',
    note: '您提交的申报，以及他人申报中有关您的部分',
    blocks: copy.declarations.map(declaration),
    empty: none,
  },
  { title: '证明材料', note: explained.attachments, blocks: attachments(copy), empty: none },
  { title: '单位与楼长', note: '您申请过或加入过的单位，担任楼长的楼栋', blocks: belonging(copy), empty: none },
  {
    title: '上报与消息',
    note: `发给您的消息共 ${copy.notices} 条`,
    blocks: copy.reports.map(report),
    empty: '没有上报过事件。',
  },
  { title: '举报', note: explained.tipOffs, blocks: copy.tipOffs.map(tipOff), empty: '没有用本账号举报过。' },
  { title: '个人信息请求', note: explained.requests, blocks: copy.requests.map(request), empty: none },
  { title: '谁使用过我的信息', note: explained.accesses, blocks: copy.accesses.map(access), empty: none },
]

const account = ({ account: own }: PersonalCopy): Block => ({
  heading: null,
  rows: [
    ['称呼', own.name],
    ['手机号', own.phone ?? ''],
    ['微信', own.wechat ? '已绑定' : '未绑定'],
    ['注册时间', momentWords(own.createdAt)],
    ['最近登录', own.lastSignInAt ? momentWords(own.lastSignInAt) : ''],
    ['同意的说明版本', own.privacyVersion ?? '未同意或已撤回'],
  ],
})

const person = (own: PersonalCopy['persons'][number]): Block => ({
  heading: own.name,
  rows: [
    [own.documentKind, own.documentNumber],
    ['手机号', own.phone ?? ''],
    ['出生日期', own.birthDay ?? ''],
    ...(own.guardian
      ? [['监护人', `${own.guardian.name}（${own.guardian.relation}）${own.guardian.phone}`] as const]
      : []),
  ],
})

const entry = (stay: PersonalCopy['register'][number]): Block => ({
  heading: stay.address,
  rows: [
    ['居住时间', `${stay.since} — ${dayWords(stay.until)}`],
    ['用途、关系', `${stay.purpose}，${stay.relation}`],
    ['依据', `申报 ${stay.declarationNumber}，${stay.verifiedBy} 于 ${momentWords(stay.verifiedAt)} 核实`],
  ],
})

const declaration = (own: PersonalCopy['declarations'][number]): Block => ({
  heading: `${own.kind} ${own.number}`,
  rows: [
    ['地址', own.address],
    ['状态', `${own.status}，${own.filedByThem ? '本人申报' : '他人申报'}（${own.capacity}）`],
    ['生效日期、提交', `${own.effectiveOn}，${momentWords(own.filedAt)}`],
    ...(own.content ? contentRows(own.content) : [['内容', '已删除'] as const]),
    ...(own.attachments > 0 ? [['材料', `${own.attachments} 份`] as const] : []),
  ],
})

type Content = NonNullable<PersonalCopy['declarations'][number]['content']>

const contentRows = ({ occupants, leaving, lease, onBehalfOf, words }: Content): Row[] => [
  ...occupants.map(
    (each) =>
      [
        '居住人',
        [
          `${each.name}，${each.documentKind} ${each.documentNumber}`,
          each.phone ?? '',
          `${each.since} 起，${each.purpose}，${each.relation}`,
          each.guardian ? `监护人 ${each.guardian.name} ${each.guardian.phone}` : '',
        ]
          .filter(Boolean)
          .join('；'),
      ] as const,
  ),
  ...leaving.flatMap((each) => (each ? [['搬离人', `${each.name} ${each.documentNumber}`] as const] : [])),
  ...(lease ? [['租期', `${lease.from} — ${lease.until}`] as const] : []),
  ...(lease?.otherPartyName ? [['对方', `${lease.otherPartyName} ${lease.otherPartyPhone ?? ''}`] as const] : []),
  ...(onBehalfOf ? [['代谁申报', `${onBehalfOf.name} ${onBehalfOf.phone}`] as const] : []),
  ...(words ? [['说明', words] as const] : []),
]

const attachments = ({ attachments: papers }: PersonalCopy): Block[] =>
  papers.length === 0
    ? []
    : [
        {
          heading: null,
          rows: papers.map((paper) => [momentWords(paper.uploadedAt), `${paper.name}（${sizeWords(paper.bytes)}）`]),
        },
      ]

const belonging = ({ organisations, headOf }: PersonalCopy): Block[] => [
  ...organisations.map(({ name, kind, applied, member }) => ({
    heading: `${name}（${kind}）`,
    rows: [
      ...(applied ? [['申请', '由您申请'] as const] : []),
      ...(member
        ? ([
            ['成员', `${member.role}，${momentWords(member.since)} — ${dayWords(member.until)}`],
            ['登记的信息', `${member.name} ${member.phone}`],
          ] as const)
        : []),
    ],
  })),
  ...headOf.map(({ building, name, phone, since }) => ({
    heading: `${building} 楼长`,
    rows: [['登记的信息', `${name} ${phone}，${momentWords(since)} 起`] as const],
  })),
]

const tipOff = (own: PersonalCopy['tipOffs'][number]): Block => ({
  heading: `${own.matter} ${own.number}`,
  rows: [
    ['时间、状态', `${momentWords(own.submittedAt)}，${own.mode}，${own.status}，照片 ${own.photos} 张`],
    ['地点', own.place],
    ['内容', own.text],
    ...own.messages.map(({ at, words }) => [`留言 ${momentWords(at)}`, words] as const),
    ...(own.outcome ? [['结果', own.outcome] as const] : []),
  ],
})

const report = (own: PersonalCopy['reports'][number]): Block => ({
  heading: `${own.matter} ${own.number}`,
  rows: [
    ['时间、状态', `${momentWords(own.submittedAt)}，${own.status}，照片 ${own.photos} 张`],
    ['地点', own.place],
    ['内容', own.text],
    ...(own.rating ? [['评价', own.rating.words ?? own.rating.level] as const] : []),
  ],
})

const request = (own: PersonalCopy['requests'][number]): Block => ({
  heading: `${own.kind} ${own.number}`,
  rows: [
    ['提出', `${momentWords(own.askedAt)}：${own.words}`],
    ['答复', own.answer ? `${momentWords(own.answeredAt!)}：${own.answer}` : '尚未答复'],
    ...own.effects.map((effect) => [effect.done ? '已办理' : '未办理', `${effect.what}：${effect.why}`] as const),
  ],
})

const access = ({ at, by, action, what, reason }: PersonalCopy['accesses'][number]): Block => ({
  heading: null,
  rows: [[momentWords(at), [`${by}${action}：${what}`, reason ? `原因：${reason}` : ''].filter(Boolean).join('\n')]],
})
