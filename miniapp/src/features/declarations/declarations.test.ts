import { plate, rules } from '../../../test/fake/declare'
import { addMonths, ageOn, daysInMonth, isDay, today } from '../../platform/days'
import { plateTokenFrom } from '../addresses/plate-token'
import { fieldName } from './field-names'
import { centsFrom, sayYuan } from './money'
import { asksBirthDay, birthDayIn, isMinor } from './resident-id'
import { whyOf } from './why'

test.each([
  [plate, plate],
  [`https://site.example.test/d/${plate}`, plate],
  [`https://site.example.test/m/packages/declare/pages/door/index?plate=${plate}&x=1`, plate],
  [encodeURIComponent(`https://site.example.test/d/${plate}`), plate],
  ['YT-030304-3-1201', null],
  ['海山路 12 号', null],
  ['%E0%A4%A', null],
])('the plate’s code in %s', (text, code) => expect(plateTokenFrom(text)).toBe(code))

test('days follow the calendar in China', () => {
  expect(today(new Date('2026-11-21T17:00:00Z'))).toBe('2026-11-22')
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2026-12-15', 12)).toBe('2027-12-15')
  expect(daysInMonth(2028, 2)).toBe(29)
  expect(isDay('2026-02-30')).toBe(false)
  expect([ageOn('2008-11-22', '2026-11-22'), ageOn('2008-11-23', '2026-11-22')]).toEqual([18, 17])
})

test.each([
  ['440303199001010017', '1990-01-01'],
  ['44030319900230001X', null],
  ['440303209901010017', null],
  ['E12345678', null],
])('the birth date in %s', (number, day) => expect(birthDayIn(number)).toBe(day))

test('the birth date is asked only where no document tells it', () => {
  const of = (documentKind: 'resident_id' | 'passport' | 'hmt_residence_permit', documentNumber: string) =>
    asksBirthDay({ documentKind, documentNumber })
  expect(of('passport', 'E12345678')).toBe(true)
  expect(of('resident_id', '4403')).toBe(false)
  expect(of('resident_id', '440303199001010017')).toBe(false)
  expect(of('resident_id', '440303199013010017')).toBe(true)
  expect(of('hmt_residence_permit', '810000199001010017')).toBe(false)
  expect(isMinor({ documentKind: 'passport', documentNumber: 'E1', birthDay: addMonths(today(), -12 * 10) })).toBe(true)
  expect(isMinor({ documentKind: 'passport', documentNumber: 'E1', birthDay: '' })).toBe(false)
})

test('money is yuan for people and cents for the server', () => {
  expect([centsFrom('3,500.5'), centsFrom('0.07'), centsFrom(' ')]).toEqual([350_050, 7, null])
  expect([centsFrom('三千'), centsFrom('1.234'), centsFrom('-5')]).toEqual([Number.NaN, Number.NaN, Number.NaN])
  expect(sayYuan(350_050)).toBe('3,500.5 元')
})

test('a field is named in words, and says why it is asked whichever person it is about', () => {
  expect(fieldName('occupants.1.documentNumber')).toBe('第 2 位居住人的证件号码')
  expect(fieldName('occupants.0')).toBe('第 1 位居住人')
  expect(fieldName('lease.until')).toBe('租期结束')
  expect(whyOf(rules, 'occupants.7.name')).toBe('用途：登记谁住在这里。保存：搬离后 1 年')
  expect(whyOf(rules, 'kind')).toBeUndefined()
})
