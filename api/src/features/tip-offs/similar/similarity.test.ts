import fc from 'fast-check'
import { gramsFor } from '../../reports/grams.ts'
import { alikeBits, bandsOf, differingBits } from './bands.ts'
import { similarityOf, type Comparable } from './similarity.ts'

const one = (overrides: Partial<Comparable> = {}): Comparable => ({
  matterCode: '0407',
  classCode: '04',
  point: { longitude: 114.236, latitude: 22.556 },
  doorPlateCode: null,
  submittedAt: new Date('2026-11-20T08:00:00Z'),
  grams: gramsFor('海山路便利店卖过期牛奶，改日期'),
  looks: ['00ff00ff00ff00ff'],
  ...overrides,
})

test('the same place, matter, time, words and photo is as alike as it gets, and says why', () => {
  expect(similarityOf(one(), one())).toEqual({
    score: 100,
    reasons: ['同一事项', '地点相同或相邻', '同一天前后提交', '文字有 100% 相同', '照片几乎相同'],
  })
})

test('another matter in another place long ago is nothing alike', () => {
  const other = one({
    ...{
      matterCode: '0302',
      classCode: '03',
      point: { longitude: 114.3, latitude: 22.6 },
      looks: ['ff00ff00ff00ff00'],
    },
    ...{ submittedAt: new Date('2026-01-01T00:00:00Z'), grams: gramsFor('楼道里给电动车充电') },
  })
  expect(similarityOf(one(), other)).toEqual({ score: 0, reasons: [] })
})

test('without a point or photos only the rest counts', () => {
  const { reasons } = similarityOf(one({ point: null, looks: [] }), one())
  expect(reasons).toEqual(['同一事项', '同一天前后提交', '文字有 100% 相同'])
})

test('a plate says more than a point', () => {
  const { reasons } = similarityOf(one({ doorPlateCode: '440308-1' }), one({ doorPlateCode: '440308-1', point: null }))
  expect(reasons).toContain('同一门牌')
})

const hash = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((bits) => bits.toString(16).padStart(16, '0'))

test('photos that differ in three bits or fewer are always found by a band', () => {
  fc.assert(
    fc.property(hash, fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: 3 }), (dHash, flips) => {
      const flipped = flips.reduce((bits, at) => bits ^ (1n << BigInt(at)), BigInt(`0x${dHash}`))
      const other = flipped.toString(16).padStart(16, '0')
      expect(differingBits(dHash, other)).toBe(flips.length)
      expect(bandsOf(other).some((band) => bandsOf(dHash).includes(band))).toBe(true)
    }),
  )
  expect(alikeBits).toBe(6)
})
