import type { CheckFinding, DeclarationContent } from '@huisheng/contract'
import { checkDates } from './check-dates.ts'
import { checkDocument } from './check-document.ts'
import { checkDwelling } from './check-dwelling.ts'
import type { CheckFacts } from './check-facts.ts'
import { checkKind } from './check-kind.ts'
import { checkList } from './check-list.ts'
import { checkOccupant } from './check-occupant.ts'

/** All that can be told before anybody knocks at the door. Pure: the same declaration and facts, the same findings. */
export const checkContent = (content: DeclarationContent, facts: CheckFacts): CheckFinding[] => [
  ...checkKind(content),
  ...content.occupants.flatMap((occupant, at) => checkOccupant(occupant, `occupants.${at}`, facts.today)),
  ...content.leaving.flatMap((leaver, at) =>
    'entryId' in leaver ? [] : checkDocument(leaver, `leaving.${at}.documentNumber`, facts.today),
  ),
  ...checkList(content, facts),
  ...checkDates(content, facts.today),
  ...checkDwelling(content, facts),
]
