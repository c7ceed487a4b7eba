import type { Evaluation, PublicScheme } from '@huisheng/contract'
import type { Handlers } from './fake-api'
import { ago, idOf } from './samples'
import { buildMyReward, type tipOffServer } from './tip-off'

export const scheme: PublicScheme = {
  id: idOf(7001),
  key: 'fire-safety',
  version: 2,
  name: '安全隐患举报奖励办法',
  source: '示例市应急管理局、财政局《安全隐患举报奖励办法》（示应急规〔2025〕3 号）',
  plain: ['举报查证属实、作出处罚的，按罚没款给奖励。', '匿名举报也能领，凭编码和口令。'],
  matterCodes: ['ZA-0301'],
  matterNames: ['楼道堆物', '占用消防通道'],
  from: '2026-01-01',
  until: null,
  calculation: {
    by: 'penalty',
    grades: [
      { grade: 1, name: '提供详细事实和直接证据', basisPoints: 500, floorFen: 50_000 },
      { grade: 2, name: '提供线索和部分证据', basisPoints: 300, floorFen: 30_000 },
      { grade: 3, name: '提供线索', basisPoints: 100, floorFen: 10_000 },
    ],
  },
  partlyCounts: true,
  capCaseFen: 10_000_000,
  capPersonMonth: { amountFen: 300_000, eachMatter: false },
  secondFromFen: 5_000_000,
  exclusions: ['staff', 'staff_kin', 'offender'],
  anonymousAllowed: true,
  supplementBasisPoints: 2_000,
  notifyWorkingDays: 15,
  claimDays: 60,
}
export const fixedScheme: PublicScheme = {
  ...scheme,
  id: idOf(7002),
  key: 'litter',
  name: '市容举报奖励办法',
  matterNames: ['乱倒垃圾'],
  calculation: { by: 'fixed', grades: [{ grade: 1, name: '查实', amountFen: 5_000 }] },
  capPersonMonth: null,
}

export const example: Evaluation = {
  verdict: 'yes',
  amountFen: 60_000,
  factAmountFen: 60_000,
  secondNeeded: false,
  trace: [
    { rule: 'outcome', name: '查证结果', result: 'pass', inputs: [], words: '查证属实', amountFen: null },
    { rule: 'grade', name: '等级和金额', result: 'applied', inputs: [], words: '20,000 元的 3%', amountFen: 60_000 },
    { rule: 'cap', name: '一件最多', result: 'pass', inputs: [], words: '没有超过 100,000 元', amountFen: 60_000 },
  ],
}

export const hallHandlers = (): Handlers => ({
  'schemes.published': () => [scheme, fixedScheme],
  'schemes.example': () => example,
  'rewards.totals': () => [
    { schemeKey: 'fire-safety', year: new Date().getFullYear(), paidCount: 12, paidFen: 860_000 },
    { schemeKey: 'litter', year: new Date().getFullYear(), paidCount: 3, paidFen: 15_000 },
  ],
})

type Claim = { sendingId: string; payee: { channel: 'bank' | 'wechat'; account?: string } }

/** What a tipster does to a reward of a tip-off on this server. A claim comes once, however often it is sent. */
export const rewardHandlers = (server: ReturnType<typeof tipOffServer>): Handlers => {
  const reward = () => server.tipOff().reward ?? buildMyReward()
  return {
    ...hallHandlers(),
    'tipOffs.uploadLetter': () => ({
      id: idOf(6100),
      name: '委托书.jpg',
      kind: 'image',
      bytes: 20_000,
      uploadedAt: ago(0),
      url: '/api/v1/attachments/x?expires=1&signature=s',
    }),
    'rewards.claim': server.keyed((body) => {
      const { payee } = body as unknown as Claim
      return {
        reward: {
          ...reward(),
          status: 'claimed',
          words: '已收到领取申请，等待付款',
          payment: {
            channel: payee.channel,
            accountMasked: payee.account ? `尾号 ${payee.account.slice(-4)}` : '本人微信',
            failure: null,
            confirm: null,
          },
          actions: [],
        },
      }
    }),
    'rewards.renounce': server.keyed(() => ({
      reward: { ...reward(), status: 'renounced', words: '您已放弃这笔奖励', actions: [] },
    })),
    'rewards.appeal': server.keyed((body) => ({
      reward: { ...reward(), appeal: { words: body.words, answer: null }, actions: ['claim'] },
    })),
  }
}
