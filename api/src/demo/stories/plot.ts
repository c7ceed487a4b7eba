import type { ReportKind, ReportStatus } from '@huisheng/contract'
import type { Random } from '../random.ts'
import { texts } from './texts.ts'

/** How one report of the demo shall go. `daysAgo` is when it was made; detours are taken once on the way to `end`. */
export type Plot = {
  place: 'home' | 'near' | 'anywhere' | 'door_plate' | 'words' | 'outside'
  reporter: 'demo' | 'someone'
  matterCode: string
  kind: Exclude<ReportKind, 'tip_off'>
  daysAgo: number
  end: ReportStatus
  detours: ('return' | 'fail' | 'reopen')[]
  rated: boolean
}

type Chapter = { count: number; end: ReportStatus; daysAgo: [number, number]; plot?: Partial<Plot>; matters?: string[] }

const byHand = ['0104', '0504', '0407', '0603', '0607']
const gridMatters = ['0101', '0103', '0105', '0301', '0302', '0306', '0402', '0502', '0605']
const usual = Object.keys(texts).filter((code) => !byHand.includes(code) && code !== '0308')

/** The whole demo: 200 reports in every state. */
const chapters: Chapter[] = [
  { count: 80, end: 'closed', daysAgo: [8, 58], plot: { rated: true } },
  { count: 12, end: 'closed', daysAgo: [6, 14] },
  { count: 6, end: 'closed', daysAgo: [20, 50], plot: { rated: true, detours: ['reopen'] } },
  { count: 5, end: 'closed', daysAgo: [15, 50], plot: { rated: true, detours: ['fail'] } },
  { count: 4, end: 'handling', daysAgo: [10, 16], plot: { detours: ['reopen'] } },
  { count: 12, end: 'resolved', daysAgo: [2.5, 5] },
  { count: 24, end: 'handling', daysAgo: [0.6, 4] },
  { count: 4, end: 'handling', daysAgo: [9, 14] },
  { count: 16, end: 'dispatched', daysAgo: [0.05, 0.9] },
  { count: 5, end: 'dispatched', daysAgo: [3, 6] },
  { count: 10, end: 'submitted', daysAgo: [0.02, 0.8], matters: byHand },
  { count: 5, end: 'filed', daysAgo: [0.05, 0.9], plot: { place: 'words' }, matters: gridMatters },
  { count: 2, end: 'filed', daysAgo: [0.05, 0.9], plot: { place: 'outside' }, matters: gridMatters },
  { count: 3, end: 'filed', daysAgo: [1.5, 3], plot: { detours: ['return'] }, matters: gridMatters },
  { count: 6, end: 'declined', daysAgo: [4, 40], matters: byHand },
  { count: 6, end: 'withdrawn', daysAgo: [3, 40] },
]

export const plots = (random: Random): Plot[] =>
  chapters.flatMap(({ count, end, daysAgo: [least, most], plot, matters = usual }) =>
    Array.from({ length: count }, () => ({
      place: random.pick(['home', 'home', 'near', 'near', 'anywhere', 'anywhere', 'anywhere', 'door_plate'] as const),
      reporter: random.chance(0.1) ? ('demo' as const) : ('someone' as const),
      matterCode: random.pick(matters),
      kind: random.pick(['complaint', 'complaint', 'request', 'suggestion'] as const),
      daysAgo: least + random.next() * (most - least),
      end,
      detours: [],
      rated: false,
      ...plot,
    })),
  )
