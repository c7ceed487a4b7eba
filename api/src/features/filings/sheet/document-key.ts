import type { Occupant } from '@huisheng/contract'
import { plainNumber } from '../../declarations/checks/plain-number.ts'

/** One document is one person, however its number was spaced. In memory only. */
export const documentKey = ({ documentKind, documentNumber }: Pick<Occupant, 'documentKind' | 'documentNumber'>) =>
  `${documentKind} ${plainNumber(documentNumber)}`
