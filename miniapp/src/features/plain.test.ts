import { buildMatter, matters } from '../../test/fake/samples'
import { toGcj02 } from '../platform/datum'
import { newUuid } from '../platform/uuid'
import { inClasses, mattersOf, searchMatters } from './catalogue/search-matters'
import { newDraft, withMatter } from './drafts/draft'
import { doorPlateCodeFrom } from './places/door-plate-code'
import { sayDistance, sayLeft, sayTime } from './times'
import * as z from 'zod'

test.each([
  ['SZ-030304-12', 'SZ-030304-12'],
  ['https://plate.example.test/d?code=SZ-030304-12&x=1', 'SZ-030304-12'],
  ['https://plate.example.test/d/SZ-030304-12', 'SZ-030304-12'],
  ['海山路 12 号', null],
  ['短', null],
  ['https://plate.example.test/', null],
])('a door plate’s code in %s', (text, code) => expect(doorPlateCodeFrom(text)).toBe(code))

test('matters are found by name, by keyword, by a sentence and by class, best first', () => {
  expect(searchMatters(matters, '路灯').map(({ name }) => name)).toEqual(['路灯不亮'])
  expect(searchMatters(matters, '路').map(({ name }) => name)).toEqual(['路灯不亮', '路面破损'])
  expect(searchMatters(matters, '门口的垃圾没人管')[0]?.name).toBe('垃圾堆积')
  expect(searchMatters(matters, '市政')).toHaveLength(2)
  expect(searchMatters(matters, '  ')).toEqual([])
})

test('a tip-off offers only its matters, the rest never only those', () => {
  expect(mattersOf(matters, true).map(({ code }) => code)).toEqual(['ZA-0301'])
  expect(mattersOf(matters, false)).toHaveLength(matters.length)
  expect(inClasses(matters).map(({ name, matters: all }) => [name, all.length])).toEqual([
    ['市政设施', 2],
    ['环境卫生', 1],
    ['安全隐患', 1],
    ['意见建议', 1],
  ])
})

test('a matter settles the kind only where it must, and never makes an open report a tip-off', () => {
  expect(withMatter(newDraft('complaint'), buildMatter()).kind).toBe('complaint')
  expect(withMatter(newDraft('request'), buildMatter({ kinds: ['tip_off', 'complaint'] })).kind).toBe('complaint')
})

test('times are said as a person in China would', () => {
  const now = new Date('2026-06-03T12:00:00+08:00')
  const at = (text: string) => new Date(`${text}+08:00`).toISOString()
  expect(sayTime(at('2026-06-03T00:05:00'), now)).toBe('今天 00:05')
  expect(sayTime(at('2026-06-02T18:00:00'), now)).toBe('昨天 18:00')
  expect(sayTime(at('2026-06-04T08:30:00'), now)).toBe('明天 08:30')
  expect(sayTime(at('2026-05-20T10:40:00'), now)).toBe('5月20日 10:40')
  expect(sayTime(at('2025-05-20T10:40:00'), now)).toBe('2025年5月20日')
  expect(sayLeft(at('2026-06-03T15:00:00'), now)).toBe('还有 3 小时')
  expect(sayLeft(at('2026-06-01T12:00:00'), now)).toBe('已超过 2 天')
  expect(sayDistance(46)).toBe('46 米')
  expect(sayDistance(1530)).toBe('1.5 公里')
})

test('WGS84 is moved to GCJ-02 by the published amount', () => {
  const moved = toGcj02({ longitude: 116.404, latitude: 39.915 })
  expect(moved.longitude).toBeCloseTo(116.410244, 5)
  expect(moved.latitude).toBeCloseTo(39.916404, 5)
})

test('submission ids are UUIDs and differ', () => {
  const ids = Array.from({ length: 500 }, newUuid)
  expect(ids.every((id) => z.uuid().safeParse(id).success)).toBe(true)
  expect(new Set(ids).size).toBe(500)
})
