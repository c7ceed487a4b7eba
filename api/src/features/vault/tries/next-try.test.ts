import { nextTry, type Tries } from './next-try.ts'

const minute = 60_000
const patience = { most: 3, firstLockMs: 10 * minute, longestLockMs: 60 * minute }
const at = (minutes: number) => new Date(Date.UTC(2026, 2, 1) + minutes * minute)

test('each lock is twice as long as the one before, up to the longest, and a try during it does not lengthen it', () => {
  let state: Tries = { tries: 0, locks: 0, opensAt: null }
  let minutes = 0
  const lengths: number[] = []
  for (let lock = 0; lock < 5; lock += 1) {
    for (let tries = 0; tries < patience.most; tries += 1) state = nextTry(state, patience, at(minutes)) as Tries
    const until = state.opensAt!
    expect(nextTry(state, patience, new Date(until.getTime() - 1))).toEqual({ opensAt: until })
    lengths.push((until.getTime() - at(minutes).getTime()) / minute)
    minutes = (until.getTime() - at(0).getTime()) / minute
  }
  expect(lengths).toEqual([10, 20, 40, 60, 60])
})

test('after a lock the count begins anew', () => {
  const locked = { tries: 3, locks: 1, opensAt: at(10) }
  expect(nextTry(locked, patience, at(10))).toEqual({ tries: 1, locks: 1, opensAt: null })
})
