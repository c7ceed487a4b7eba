import { clock } from '../../platform/clock.ts'
import { personalFields } from '../../platform/personal-fields.ts'
import { sealPersonal } from '../../platform/personal.ts'
import type { PersonFacts } from './person-facts.ts'
import { Person } from './person.model.ts'

const { name, phone } = personalFields

/** Corrects what a person asked to have corrected. Answers whether there was such a person. */
export const correctPerson = async (
  personId: string,
  changes: Partial<Pick<PersonFacts, 'name' | 'phone' | 'birthDay'>>,
): Promise<boolean> => {
  const { matchedCount } = await Person.updateOne(
    { _id: personId, tombstone: null },
    {
      $set: {
        ...(changes.name !== undefined && { nameSealed: name.seal(changes.name), nameHash: name.hash(changes.name) }),
        ...(changes.phone !== undefined && {
          phoneSealed: changes.phone && phone.seal(changes.phone),
          phoneHash: changes.phone && phone.hash(changes.phone),
        }),
        ...(changes.birthDay !== undefined && {
          birthDaySealed: changes.birthDay && sealPersonal('birth-day', changes.birthDay),
        }),
        factsAt: clock.now(),
      },
    },
  )
  return matchedCount === 1
}
