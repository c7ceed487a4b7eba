import type { CheckFinding, Day, DocumentKind } from '@huisheng/contract'
import { find, type CheckCode } from './check-table.ts'
import { plainNumber } from './plain-number.ts'
import { birthDayIn, checkDigitFits, hasIdShape, regionIsKnown } from './resident-id.ts'

type Document = { documentKind: DocumentKind; documentNumber: string }

/** What the number alone shows. Of foreign and cross-border documents only the form is looked at, and only warned of. */
export const checkDocument = ({ documentKind, documentNumber }: Document, path: string, today: Day): CheckFinding[] => {
  if (documentKind === 'resident_id') return checkResidentId(documentNumber, path, today)
  const odd = oddForms[documentKind]
  return odd && !odd.usual(plainNumber(documentNumber)) ? [find(odd.code, path)] : []
}

const checkResidentId = (number: string, path: string, today: Day): CheckFinding[] => {
  if (!hasIdShape(number)) return [find('resident_id_form', path)]
  const birthDay = birthDayIn(number)
  const codes: CheckCode[] = [
    ...(checkDigitFits(number) ? [] : ['resident_id_digit' as const]),
    ...(regionIsKnown(number) ? [] : ['resident_id_region' as const]),
    ...(birthDay === null ? ['resident_id_date' as const] : []),
    ...(birthDay !== null && birthDay > today ? ['resident_id_born_later' as const] : []),
  ]
  return codes.map((code) => find(code, path))
}

const fits = (pattern: RegExp) => (plain: string) => pattern.test(plain)

/** A number of E or G and digits only is taken for a Chinese passport: those have eight. */
const usualPassport = (plain: string) => /^[A-Z0-9]{6,12}$/.test(plain) && !/^[EG](?!\d{8}$)\d+$/.test(plain)

const usualHmtPermit = (plain: string) =>
  /^8[123]0000\d{11}[\dX]$/.test(plain) && checkDigitFits(plain) && birthDayIn(plain) !== null

const oddForms: Partial<Record<DocumentKind, { code: CheckCode; usual: (plain: string) => boolean }>> = {
  passport: { code: 'passport_form', usual: usualPassport },
  hk_macao_permit: { code: 'hk_macao_form', usual: fits(/^[HM](\d{8}|\d{10})$/) },
  taiwan_permit: { code: 'taiwan_form', usual: fits(/^\d{8}$/) },
  hmt_residence_permit: { code: 'hmt_permit_form', usual: usualHmtPermit },
  foreign_permanent_id: { code: 'foreign_id_form', usual: fits(/^([A-Z]{3}\d{12}|9\d{16}[\dX])$/) },
}
