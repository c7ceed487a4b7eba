import { clock } from '../../platform/clock.ts'
import { dayKeyOf } from '../clocks/work-calendar.ts'
import { DwellingRecord } from './dwelling-record.model.ts'
import { present } from './present.ts'
import { minorsAmong } from './tell-dwelling.ts'

/** Counts anew where somebody has come of age. */
export const countMinors = async () => {
  const today = dayKeyOf(clock.now())
  const due = await DwellingRecord.find({ minorsChangeOn: { $gt: '', $lte: today } }, { told: 1 }).lean()
  for (const { _id, told } of due) {
    const people = (await present([_id])).get(_id) ?? []
    const minors = await minorsAmong(people.map(({ personId }) => personId))
    await DwellingRecord.updateOne({ _id, told }, { $set: minors })
  }
}
