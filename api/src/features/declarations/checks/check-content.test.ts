import type { Occupant } from '@huisheng/contract'
import fc from 'fast-check'
import { cityRule, crowd, findingsOf, placesOf, setUp, with1, lease } from './build-content.ts'
import { buildResidentId } from './build-resident-id.ts'
import { cases } from './check-cases.ts'
import { checkContent } from './check-content.ts'
import { checks, type CheckCode } from './check-table.ts'

test('a plain move-in has nothing found', () => {
  expect(findingsOf()).toEqual([])
})

test.each(cases)('%s', (_, changes, ...expected) => {
  expect(placesOf(changes).sort()).toEqual([...expected].sort())
})

test('every check of the table is found by one of the cases', () => {
  const found = new Set<string>(cases.flatMap(([, changes]) => findingsOf(changes).map(({ code }) => code)))
  expect(Object.keys(checks).filter((code) => !found.has(code))).toEqual([])
})

test('no foreign document and no odd number of the right form ever blocks', () => {
  const kinds = [
    'passport',
    'hk_macao_permit',
    'taiwan_permit',
    'hmt_residence_permit',
    'foreign_permanent_id',
    'other',
  ]
  const odd = fc.record({
    documentKind: fc.constantFrom(...(kinds as Occupant['documentKind'][])),
    documentNumber: fc.string({ minLength: 4, maxLength: 40 }).filter((number) => number.trim().length >= 4),
  })
  fc.assert(
    fc.property(odd, (paper) => {
      const found = findingsOf(with1({ ...paper, birthDay: '1990-05-17' }))
      const aboutPaper = found.filter(({ path }) => path === 'occupants.0.documentNumber')
      expect(aboutPaper.filter(({ level }) => level === 'block')).toEqual([])
    }),
  )
})

test('the order of people changes nothing, and nothing handed in is changed', () => {
  const people = fc.shuffledSubarray(
    crowd(8, (at) => ({
      documentNumber: buildResidentId({ birthDay: at % 2 ? '2012-01-01' : '1980-01-01', sequence: at % 5 }),
      phone: at < 5 ? '13800000001' : null,
      since: at % 3 ? '2026-06-01' : '2026-09-01',
      name: at % 4 ? '林小满' : 'Lin 2',
    })).map((occupant, at) => ({ occupant, elsewhere: at % 3 === 0, here: at % 4 === 1 })),
    { minLength: 2 },
  )
  const sortedFindings = (list: { occupant: Occupant; elsewhere: boolean; here: boolean }[]) => {
    const { content, facts } = setUp({
      content: { occupants: list.map(({ occupant }) => occupant) },
      facts: { elsewhere: list.map(({ elsewhere }) => elsewhere), presentInDwelling: list.map(({ here }) => here) },
    })
    const before = JSON.stringify([content, facts])
    const found = checkContent(content, facts).map(({ code, path, level }) => {
      const [part, at, ...rest] = path.split('.')
      const who = part === 'occupants' && at ? JSON.stringify(list[Number(at)]) : ''
      return [code, level, part, who, ...rest].join(' ')
    })
    expect(JSON.stringify([content, facts])).toBe(before)
    return found.sort()
  }
  fc.assert(
    fc.property(people, (list) => expect(sortedFindings([...list].reverse())).toEqual(sortedFindings(list))),
    { numRuns: 50 },
  )
})

test('no finding carries what was typed', () => {
  const typed: Partial<Occupant> = { name: '欧阳修7', documentNumber: '44030819900517ABC', phone: '13912345678' }
  const told = JSON.stringify(findingsOf(with1(typed)))
  for (const secret of Object.values(typed)) expect(told).not.toContain(secret)
})

test('where the city sets the rule, its source is named', () => {
  const codes: CheckCode[] = ['room_not_for_living', 'persons_per_room', 'large_dwelling']
  const found = findingsOf({
    content: { occupants: crowd(30), lease: { ...lease, roomType: 'cellar' } },
    dwelling: { areaSquareMetres: null },
  })
  expect(found.map(({ code, source }) => [code, source])).toEqual(codes.map((code) => [code, cityRule]))
  expect(found[1]?.message).toBe('居住人数超过标准：每间最多 2 人')
})
