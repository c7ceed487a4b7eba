import type { Day, DocumentKind } from '@huisheng/contract'
import { ageOn, isDay, today } from '../../platform/days'

/** The birth date a resident's number tells (GB 11643, digits 7 to 14); null where there is none to read. */
export const birthDayIn = (documentNumber: string): Day | null => {
  const [, year, month, day] = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(documentNumber.trim()) ?? []
  const found = `${year}-${month}-${day}`
  return isDay(found) && found <= today() ? found : null
}

type Known = { documentKind: DocumentKind; documentNumber: string; birthDay: string | null }

/** The document's own word; null where it tells none. */
export const birthDayByDocument = ({ documentKind, documentNumber }: Omit<Known, 'birthDay'>) =>
  documentKind === 'resident_id' || documentKind === 'hmt_residence_permit' ? birthDayIn(documentNumber) : null

/** Whether the birth date must be asked: never while a number that may tell it is still being typed. */
export const asksBirthDay = (known: Omit<Known, 'birthDay'>) => {
  const mayTell = known.documentKind === 'resident_id' || known.documentKind === 'hmt_residence_permit'
  return birthDayByDocument(known) === null && (!mayTell || known.documentNumber.trim().length >= 18)
}

/** Under 18 by what is known; unknown counts as grown up. */
export const isMinor = (known: Known) => {
  const birthDay = birthDayByDocument(known) ?? (known.birthDay || null)
  return birthDay !== null && ageOn(birthDay, today()) < 18
}
