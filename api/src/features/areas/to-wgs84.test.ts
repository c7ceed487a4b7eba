import gcoord from 'gcoord'
import { positionToGcj02, positionToWgs84, toWgs84 } from './to-wgs84.ts'

const [west, east, south, north] = [72.004, 137.8347, 0.8293, 55.8271]
const steps = Array.from({ length: 1_000 }, (_, at) => at / 999)
const edges: [string, (share: number) => [number, number]][] = [
  ['western', (share) => [west, south + share * (north - south)]],
  ['eastern', (share) => [east, south + share * (north - south)]],
  ['southern', (share) => [west + share * (east - west), south]],
  ['northern', (share) => [west + share * (east - west), north]],
]

test.each(edges)('every point along the %s edge of the shifted box is answered, close by', (_, pointAt) => {
  for (const [longitude, latitude] of steps.map(pointAt)) {
    const position = positionToWgs84([longitude, latitude], 'gcj02')
    expect(Math.abs(position[0]! - longitude)).toBeLessThan(0.5)
    expect(Math.abs(position[1]! - latitude)).toBeLessThan(0.5)
    expect(toWgs84({ longitude, latitude, datum: 'gcj02' })).toEqual({ longitude: position[0], latitude: position[1] })
  }
})

test('inside China a point comes back from GCJ-02 to within a millionth of a degree', () => {
  for (let longitude = 73.5; longitude < 135; longitude += 1.37)
    for (let latitude = 18; latitude < 53.5; latitude += 0.83) {
      const [x, y] = gcoord.transform([longitude, latitude], gcoord.WGS84, gcoord.GCJ02)
      const back = positionToWgs84([x, y], 'gcj02')
      expect(Math.abs(back[0]! - longitude)).toBeLessThan(1e-6)
      expect(Math.abs(back[1]! - latitude)).toBeLessThan(1e-6)
    }
})

test('outside the box, and in WGS84, a point stays where it is', () => {
  expect(positionToWgs84([2.35, 48.85], 'gcj02')).toEqual([2.35, 48.85])
  expect(positionToGcj02([2.35, 48.85])).toEqual([2.35, 48.85])
  expect(positionToWgs84([114.23, 22.55], 'wgs84')).toEqual([114.23, 22.55])
})
