import { Types } from 'mongoose'
import { schemeFields } from './build-scheme.ts'
import { isReplaced, versionInForce } from './in-force.ts'
import type { SchemeRecord } from './scheme.model.ts'

type Days = { from: string; until?: string; published: string; retired?: string }
const moment = (text: string) => new Date(`${text}+08:00`)

const versions = (...all: Days[]): SchemeRecord[] =>
  all.map(({ from, until = null, published, retired }, at) => {
    const step = { byId: new Types.ObjectId(), hash: '' }
    const publish = { ...step, seq: 1, action: 'publish' as const, at: moment(published) }
    const retire = retired ? [{ ...step, seq: 2, action: 'retire' as const, at: moment(retired) }] : []
    return {
      ...schemeFields({ from, until }),
      _id: new Types.ObjectId(),
      version: at + 1,
      state: 'published',
      editedById: new Types.ObjectId(),
      editedAt: moment(published),
      revision: 2,
      course: [publish, ...retire],
    }
  })

const one = versions({ from: '2021-12-01', published: '2026-03-01T10:00' })
const ended = versions({ from: '2021-12-01', until: '2026-06-30', published: '2026-03-01T10:00' })
const changed = versions(
  { from: '2021-12-01', published: '2026-03-01T10:00' },
  { from: '2021-12-01', published: '2026-05-01T15:00' },
)
const tomorrow = versions(
  { from: '2021-12-01', published: '2026-03-01T10:00' },
  { from: '2026-07-01', until: '2026-12-31', published: '2026-05-01T15:00' },
)
const retired = versions({ from: '2021-12-01', published: '2026-03-01T10:00', retired: '2026-05-01T15:00' })
const neverBegun = versions(
  { from: '2021-12-01', published: '2026-03-01T10:00' },
  { from: '2026-07-01', published: '2026-05-01T15:00', retired: '2026-06-01T09:00' },
)

test.each([
  ['before its first day', one, '2021-11-30T23:59', null],
  ['from its first day on, even before it was entered here', one, '2021-12-01T00:00', 1],
  ['until the end of its last day', ended, '2026-06-30T23:59', 1],
  ['not after its last day', ended, '2026-07-01T00:00', null],
  ['the old version in the minute before the new one was published', changed, '2026-05-01T14:59', 1],
  ['the new one from that moment', changed, '2026-05-01T15:00', 2],
  ['the old version until the new one’s first day', tomorrow, '2026-06-30T23:59', 1],
  ['the new one from its first day', tomorrow, '2026-07-01T00:00', 2],
  ['none after the new one ended: the old one does not come back', tomorrow, '2027-01-01T00:00', null],
  ['until it was retired', retired, '2026-05-01T15:00', 1],
  ['not once it was retired', retired, '2026-05-01T15:01', null],
  ['the old version, where the new one was retired before it began', neverBegun, '2026-08-01T00:00', 1],
])('in force: %s', (_, all, at, version) => {
  expect(versionInForce(all.toReversed(), moment(at))?.version ?? null).toBe(version)
})

test('a version is replaced once a later one has begun, not when it is published', () => {
  const [old, young] = tomorrow as [SchemeRecord, SchemeRecord]
  expect(isReplaced(old, tomorrow, moment('2026-06-30T12:00'))).toBe(false)
  expect(isReplaced(old, tomorrow, moment('2026-07-01T12:00'))).toBe(true)
  expect(isReplaced(young, tomorrow, moment('2026-07-01T12:00'))).toBe(false)
})
