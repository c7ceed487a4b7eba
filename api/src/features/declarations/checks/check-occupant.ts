import type { CheckFinding, Day, Occupant } from '@huisheng/contract'
import { birthDayByDocument } from './birth-day-of.ts'
import { checkDocument } from './check-document.ts'
import { find } from './check-table.ts'
import { ageOn, isBeyond } from './days.ts'

/** How far ahead something may be declared. */
export const daysAhead = 60
const ageOfMajority = 18

/** One person on their own; `path` names the person in the request: `occupants.0`. */
export const checkOccupant = (occupant: Occupant, path: string, today: Day): CheckFinding[] => [
  ...checkDocument(occupant, `${path}.documentNumber`, today),
  ...checkName(occupant, `${path}.name`),
  ...checkBirth(occupant, path, today),
  ...(isBeyond(occupant.since, today, daysAhead) ? [find('since_too_far', `${path}.since`)] : []),
]

const han = /\p{Script=Han}/u

const checkName = ({ name, documentKind }: Pick<Occupant, 'name' | 'documentKind'>, path: string): CheckFinding[] => {
  if (/\p{N}/u.test(name)) return [find('name_digits', path)]
  if (documentKind === 'resident_id' && !han.test(name)) return [find('name_letters', path)]
  const least = han.test(name) ? 2 : 3
  return [...name.replace(/\s/g, '')].length < least ? [find('name_short', path)] : []
}

const checkBirth = (occupant: Occupant, path: string, today: Day): CheckFinding[] => {
  const byDocument = birthDayByDocument(occupant)
  const birthDay = byDocument ?? occupant.birthDay
  if (birthDay === null) return [find('birth_day_missing', `${path}.birthDay`)]
  const findings: CheckFinding[] = []
  if (byDocument && occupant.birthDay && byDocument !== occupant.birthDay)
    findings.push(find('birth_day_differs', `${path}.birthDay`))
  if (byDocument === null && birthDay > today) findings.push(find('born_later', `${path}.birthDay`))
  if (occupant.since < birthDay) findings.push(find('since_before_birth', `${path}.since`))
  if (ageOn(birthDay, today) < ageOfMajority && !occupant.guardian)
    findings.push(find('guardian_missing', `${path}.guardian`))
  return findings
}
