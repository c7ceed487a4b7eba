import fc from 'fast-check'
import { cellOf, cellsAround, distanceMetres } from './cell.ts'
import { gramsFor, gramsOfQuery } from './grams.ts'

const point = fc.record({
  longitude: fc.double({ min: 73, max: 135, noNaN: true }),
  latitude: fc.double({ min: 18, max: 53, noNaN: true }),
})

test('whatever lies within the radius lies in one of the cells around', () => {
  fc.assert(
    fc.property(
      point,
      fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
      fc.integer({ min: 1, max: 5000 }),
      (here, angle, metres) => {
        const there = {
          latitude: here.latitude + (Math.sin(angle) * metres * 0.999) / 111_320,
          longitude:
            here.longitude + (Math.cos(angle) * metres * 0.999) / 111_320 / Math.cos((here.latitude * Math.PI) / 180),
        }
        expect(distanceMetres(here, there)).toBeLessThanOrEqual(metres * 1.01)
        expect(cellsAround(here, metres * 1.001)).toContain(cellOf(there))
      },
    ),
  )
})

test('at the poles there are no more cells than elsewhere', () => {
  for (const latitude of [90, 89.99999, -90])
    expect(cellsAround({ longitude: 114, latitude }, 5000).length).toBeLessThan(500)
})

test('any two neighbouring characters of a text find it', () => {
  const grams = new Set(gramsFor('路灯不亮', '海山路 12 号，Ａ座门口'))
  for (const q of ['路灯', '不亮', '海山路', 'a座', '12', '门口'])
    expect(gramsOfQuery(q).every((gram) => grams.has(gram))).toBe(true)
  expect(gramsOfQuery('井盖').every((gram) => grams.has(gram))).toBe(false)
})
