import type { Day, DocumentKind, Relation } from '@huisheng/contract'
import { clock } from '../../platform/clock.ts'
import { dayKeyOf } from '../clocks/work-calendar.ts'

export type GuardianFacts = { name: string; phone: string; relation: Relation }

/** A person in clear text: in memory only, never stored, logged or sent. */
export type PersonFacts = {
  name: string
  documentKind: DocumentKind
  documentNumber: string
  phone: string | null
  birthDay: Day | null
  guardian: GuardianFacts | null
}

/** As the document tells it (GB 11643), else as it was stated. */
export const birthDayOf = ({ documentKind, documentNumber, birthDay }: PersonFacts): Day | null => {
  const told = documentKind === 'resident_id' && /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/i.exec(documentNumber.trim())
  return told ? `${told[1]}-${told[2]}-${told[3]}` : birthDay
}

const adultAge = 18

/** The day of the eighteenth birthday (民法典 art. 17). */
export const adultOn = (birthDay: Day): Day => `${Number(birthDay.slice(0, 4)) + adultAge}${birthDay.slice(4)}`

export const isMinor = (birthDay: Day | null) => birthDay !== null && dayKeyOf(clock.now()) < adultOn(birthDay)
