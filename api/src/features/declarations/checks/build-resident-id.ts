import type { Day } from '@huisheng/contract'
import { checkCharacterOf } from './resident-id.ts'

type Parts = { region?: string; birthDay?: Day; sequence?: number }

/** A number of nobody in particular, right in every digit. */
export const buildResidentId = ({ region = '440308', birthDay = '1990-05-17', sequence = 1 }: Parts = {}) => {
  const seventeen = `${region}${birthDay.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return seventeen + checkCharacterOf(seventeen)
}
