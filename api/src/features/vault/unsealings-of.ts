import { openPersonal } from '../../platform/personal.ts'
import { Unsealing, unsealingUse, type UnsealingRecord } from './unsealing/unsealing.model.ts'

type Read = Pick<UnsealingRecord, 'looks' | 'reasonSealed'>

/** Each time somebody looked who tipped off, and why: for the tipster, the oldest first. */
export const unsealingsOf = async (pseudonym: string): Promise<{ at: Date; reason: string }[]> => {
  const found = await Unsealing.find({ pseudonym }, { looks: 1, reasonSealed: 1 }).lean<Read[]>()
  return found
    .flatMap(({ looks, reasonSealed }) => looks.map((at) => ({ at, reason: openPersonal(unsealingUse, reasonSealed) })))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}
