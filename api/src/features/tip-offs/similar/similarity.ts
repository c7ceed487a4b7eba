import type { PointWgs84 } from '@huisheng/contract'
import { distanceMetres } from '../../reports/cell.ts'
import { alikeBits, differingBits } from './bands.ts'

export type Comparable = {
  matterCode: string
  classCode: string
  point: PointWgs84 | null
  doorPlateCode: string | null
  submittedAt: Date
  grams: readonly string[]
  looks: readonly string[]
}
export type Similarity = { score: number; reasons: string[] }
type Points = { points: number; reason: string } | null

const dayMs = 86_400_000
const resemblingBits = 10

const ofMatter = (a: Comparable, b: Comparable): Points => {
  if (a.matterCode === b.matterCode) return { points: 25, reason: '同一事项' }
  return a.classCode === b.classCode ? { points: 10, reason: '同类事项' } : null
}

/** Places are kept to about a hundred metres, so nothing nearer is told apart. */
const ofPlace = (a: Comparable, b: Comparable): Points => {
  if (a.doorPlateCode && a.doorPlateCode === b.doorPlateCode) return { points: 30, reason: '同一门牌' }
  if (!a.point || !b.point) return null
  const metres = distanceMetres(a.point, b.point)
  if (metres <= 160) return { points: 25, reason: '地点相同或相邻' }
  return metres <= 400 ? { points: 12, reason: `相距约 ${Math.round(metres / 100) * 100} 米` } : null
}

const ofTime = (a: Comparable, b: Comparable): Points => {
  const days = Math.abs(a.submittedAt.getTime() - b.submittedAt.getTime()) / dayMs
  if (days <= 1) return { points: 10, reason: '同一天前后提交' }
  if (days <= 7) return { points: 8, reason: `相隔 ${Math.ceil(days)} 天提交` }
  return days <= 30 ? { points: 4, reason: '一个月内提交' } : null
}

/** How much of the shorter text stands in the longer. */
const ofWords = (a: Comparable, b: Comparable): Points => {
  const [few, many] = a.grams.length <= b.grams.length ? [a.grams, new Set(b.grams)] : [b.grams, new Set(a.grams)]
  const share = few.length === 0 ? 0 : few.filter((gram) => many.has(gram)).length / few.length
  return share < 0.15 ? null : { points: Math.round(share * 30), reason: `文字有 ${Math.round(share * 100)}% 相同` }
}

const ofPhotos = (a: Comparable, b: Comparable): Points => {
  const bits = Math.min(...a.looks.flatMap((one) => b.looks.map((other) => differingBits(one, other))))
  if (bits <= alikeBits) return { points: 40, reason: '照片几乎相同' }
  return bits <= resemblingBits ? { points: 15, reason: '照片相像' } : null
}

/** How likely two tip-offs tell of the same fact, from 0 to 100, and why, in plain words. */
export const similarityOf = (a: Comparable, b: Comparable): Similarity => {
  const found = [ofMatter, ofPlace, ofTime, ofWords, ofPhotos].flatMap((compare) => compare(a, b) ?? [])
  const score = found.reduce((sum, { points }) => sum + points, 0)
  return { score: Math.min(100, score), reasons: found.map(({ reason }) => reason) }
}
