import type { Assertions, Grade } from '@huisheng/contract'
import { tipOffPlots, type TipOffPlot } from '../tip-offs/plots.ts'

/** A step of a reward and how many days after the one before it is taken; the first counts from the end of the case. */
export type RewardStep = {
  days: number
  take:
    | 'propose'
    | 'review'
    | 'return'
    | 'revise'
    | 'approve'
    | 'approve_second'
    | 'decline'
    | 'tell'
    | 'claim'
    | 'appeal'
    | 'pay'
    | 'lapse'
}
export type RewardPlot = {
  /** One of the demo’s tip-offs by its place, or one of its own. */
  tipOff: number | TipOffPlot
  grade: Grade
  asserted?: Partial<Assertions>
  said?: string
  course: RewardStep[]
}

const course = (...steps: [number, RewardStep['take']][]) => steps.map(([days, take]) => ({ days, take }))
const placeOf = (start: string) => tipOffPlots.findIndex(({ text }) => text.startsWith(start))
const closed = { end: 'closed', outcome: 'proved' } as const

/** Rewards in every state, all made up. The candidate is what none of these takes. */
export const rewardPlots: RewardPlot[] = [
  {
    tipOff: placeOf('生鲜超市每天打烊'),
    grade: 1,
    course: course([2, 'propose'], [1, 'review'], [2, 'approve'], [0.1, 'tell'], [3, 'claim'], [2, 'pay']),
  },
  {
    tipOff: placeOf('小区北门的消防通道'),
    grade: 1,
    course: course([2, 'propose'], [1, 'review'], [1, 'approve'], [0.1, 'tell']),
  },
  {
    tipOff: placeOf('仓库把两个安全出口'),
    grade: 1,
    course: course([3, 'propose'], [1, 'return'], [1, 'revise'], [2, 'review']),
  },
  {
    tipOff: {
      ...closed,
      mode: 'anonymous',
      matterCode: '0407',
      text: '冷链公司把没有检验合格证明的进口冻品分装后换成国产包装，每周三、周五凌晨出货，数量很大。',
      where: '冷链园 6 号库',
      daysAgo: 33.3,
      picture: 6,
      fineFen: 1_200_000_000,
    },
    grade: 1,
    course: course([4, 'propose'], [2, 'review'], [2, 'approve']),
  },
  {
    tipOff: {
      ...closed,
      mode: 'bound',
      matterCode: '0306',
      text: '烧烤店后厨的煤气罐没有单独隔开，离明火不到一米，软管已经开裂。',
      where: '北山道烧烤店',
      daysAgo: 12.4,
      picture: 7,
    },
    grade: 1,
    course: course([2, 'propose']),
  },
  {
    tipOff: {
      ...closed,
      mode: 'anonymous',
      matterCode: '0301',
      text: '楼道里堆满旧家具和纸箱，两个消火栓都打不开。',
      where: '4 栋 2 单元',
      daysAgo: 28.7,
      picture: 8,
    },
    grade: 1,
    asserted: { knownBefore: true, why: '网格日常巡查三天前已登记，整改通知已送达' },
    said: '举报前部门已经掌握，按办法不予奖励',
    course: course([2, 'propose'], [1, 'review'], [1, 'decline'], [0.1, 'tell'], [4, 'appeal']),
  },
  {
    tipOff: {
      ...closed,
      mode: 'anonymous',
      matterCode: '0305',
      text: '顶楼住户往楼下扔啤酒瓶，这个月已经第三次，监控拍到是 18 楼。',
      where: '1 栋楼下',
      daysAgo: 26.2,
      picture: 9,
    },
    grade: 1,
    course: course([2, 'propose'], [1, 'review'], [1, 'approve'], [0.1, 'tell'], [2, 'claim']),
  },
  {
    tipOff: {
      ...closed,
      mode: 'anonymous',
      matterCode: '0308',
      text: '码头堆场夜里用自制吊具装卸，没有人指挥，下面还站着人。',
      where: '三号码头堆场',
      daysAgo: 96.5,
      picture: 10,
      fineFen: 3_000_000,
    },
    grade: 1,
    course: course([3, 'propose'], [1, 'review'], [2, 'approve'], [0.1, 'tell'], [60.5, 'lapse']),
  },
]
