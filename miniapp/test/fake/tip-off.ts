import type { Hint, MyReward, SubmitAnonymousTipOff, TipMessage, TipOffCase, TipOffView } from '@huisheng/contract'
import { Refusal, type Call, type Handlers } from './fake-api'
import { ago, buildPhoto, idOf } from './samples'

export const code = '7KQ2M-9XBRT'
export const passphrase = ['青山', '河流', '灯塔', '面包', '雨伞', '书桌']
export const key = 'key-of-half-an-hour-number-1'

export const buildMyReward = (change: Partial<MyReward> = {}): MyReward => ({
  number: 'JL202611220001',
  schemeName: '安全隐患举报奖励办法',
  status: 'notified',
  amountFen: 60_000,
  words: '已批准奖励 600 元，请领取',
  claimUntil: ago(-24 * 30),
  appealUntil: ago(-24 * 15),
  trace: [
    { name: '查证结果', result: 'pass', words: '查证属实' },
    { name: '等级和金额', result: 'applied', words: '二级：罚没款 20,000 元的 3%' },
  ],
  payment: null,
  letterNeeded: false,
  channels: ['bank', 'wechat'],
  appeal: null,
  actions: ['claim', 'renounce', 'appeal'],
  ...change,
})

export const buildMessage = (change: Partial<TipMessage> = {}): TipMessage => ({
  id: 'm1',
  at: ago(3),
  by: 'staff',
  byWords: '办理人',
  kind: 'message',
  words: '还记得杂物大概是从哪天开始堆的吗？',
  photos: [],
  readByOther: false,
  ...change,
})

export const buildTipOff = (change: Partial<TipOffView> = {}): TipOffView => ({
  number: '202611220007',
  mode: 'anonymous',
  matterName: '楼道堆物',
  text: '二楼长期堆放杂物，堵住消防门',
  status: 'handling',
  outcome: null,
  submittedAt: ago(20),
  news: false,
  reward: null,
  place: {
    by: 'words',
    words: '海涛花园 2 单元',
    address: null,
    doorPlateCode: null,
    pointWgs84: null,
    accuracyMetres: null,
    why: '按文字',
  },
  photos: [],
  afterPhotos: [],
  resolutionWords: null,
  steps: [
    { at: ago(20), sentence: '已收到您的举报', words: null },
    { at: ago(10), sentence: '已派给办理人，正在查', words: null },
  ],
  next: '办理人查清后会写明结果，再由核查员核查',
  heldFor: [],
  messages: [buildMessage()],
  unsealings: [],
  rating: null,
  actions: ['send', 'withdraw'],
  ...change,
})

export const buildHints = (text: string): Hint[] => {
  const at = text.indexOf('我是')
  return at < 0 ? [] : [{ from: at, until: at + 2, kind: 'self', words: '说到了自己，别人可能猜出是谁，建议删掉' }]
}

type Sent = { key: string; kind: TipMessage['kind']; words: string; photoIds?: string[]; sendingId: string }

/** One tip-off as a server keeps it: a sending makes one, a key opens it, a message comes once. */
export const tipOffServer = (first: TipOffView = buildTipOff()) => {
  let tipOff = first
  let goodKey = key
  let keys = 1
  const sendings = new Set<string>()
  const newKey = () => (goodKey = `key-of-half-an-hour-number-${++keys}`)
  const opened = () => ({ key: goodKey, keyEndsAt: ago(-0.5), tipOff })
  const keyed = (change: (body: Sent) => Partial<TipOffView>) => (call: Call) => {
    const body = call.body as Sent
    if (body.key !== goodKey) throw new Refusal('tip_key_ended')
    tipOff = { ...tipOff, ...change(body) }
    return tipOff
  }
  const submitted = ({ body }: Call) => {
    const { submissionId, text } = body as SubmitAnonymousTipOff
    sendings.add(submissionId)
    tipOff = { ...tipOff, text, status: 'dispatched', messages: [], actions: ['send', 'withdraw'] }
    return opened()
  }
  let photos = 20
  let tries = 0
  const handlers: Handlers = {
    'tipOffs.hints': ({ body }) => ({ hints: buildHints((body as { text: string }).text) }),
    'tipOffs.uploadPhoto': () => buildPhoto(++photos),
    'tipOffs.submitAnonymous': (call) => ({ ...submitted(call), code, passphrase }),
    'tipOffs.submit': (call) => {
      tipOff = { ...tipOff, mode: (call.body as { mode: TipOffView['mode'] }).mode }
      return submitted(call)
    },
    'tipOffs.mine': () => ({ items: [tipOff], next: null }),
    'tipOffs.openMine': () => {
      newKey()
      return opened()
    },
    'tipOffs.openByCode': ({ body }) => {
      const said = body as { code: string; passphrase: string }
      if (++tries > 5) throw new Refusal('passphrase_locked', undefined, 900)
      if (said.code !== code.replace('-', '') || said.passphrase !== passphrase.join(''))
        throw new Refusal('wrong_passphrase')
      tries = 0
      newKey()
      return opened()
    },
    'tipOffs.read': keyed(() => ({})),
    'tipOffs.send': keyed(({ sendingId, kind, words, photoIds = [] }) => {
      if (sendings.has(sendingId)) return {}
      sendings.add(sendingId)
      const message = buildMessage({
        id: sendingId,
        at: ago(0),
        by: 'tipster',
        byWords: '您',
        kind,
        words,
        photos: photoIds.map((_, n) => buildPhoto(n + 1)),
      })
      return { messages: [...tipOff.messages, message] }
    }),
    'tipOffs.withdraw': keyed(() => ({ status: 'withdrawn', actions: [] })),
    'tipOffs.rate': keyed(() => ({ rating: { level: 'satisfied', words: null, at: ago(0) }, actions: ['send'] })),
  }
  return {
    handlers,
    tipOff: () => tipOff,
    change: (part: Partial<TipOffView>) => (tipOff = { ...tipOff, ...part }),
    endKey: () => void newKey(),
    sendings: () => sendings.size,
    keyed,
  }
}

export const buildTipOffCase = (change: Partial<TipOffCase> = {}): TipOffCase => ({
  reportId: idOf(1000),
  number: '202611220007',
  aboutStaff: null,
  heldFor: [],
  messages: [],
  penalties: [],
  factId: idOf(1200),
  fact: [],
  openSignals: 0,
  rewardId: null,
  actions: ['message', 'penalty'],
  ...change,
})
