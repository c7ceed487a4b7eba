import type { Day, DocumentKind } from '@huisheng/contract'
import { ageOn, isDay, today } from '../../platform/days'

/** The birth date a resident's number tells (GB 11643, digits 7 to 14); null where there is none to read. */
export const birthDayIn = (documentNumber: string): Day | null => {
  const [, year, month, day] = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(documentNumber.trim()) ?? []
  const found = `${year}-${month}-${day}`
  return isDay(found) && found <= today() ? found : null
}

type Known = { documentKind: DocumentKind; documentNumber: string; birthDay: string | null }

export const birthDayOf = ({ documentKind, documentNumber, birthDay }: Known): Day | null =>
  documentKind === 'resident_id' ? birthDayIn(documentNumber) : birthDay

/** Under 18 by what is known; unknown counts as grown up. */
export const isMinor = (known: Known) => {
  const birthDay = birthDayOf(known)
  return birthDay !== null && ageOn(birthDay, today()) < 18
}
