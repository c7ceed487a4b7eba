import type { Actor } from '../../../http/actor.ts'
import { handsOnTipOffs, type TipOffHands } from '../../reports/hands-on-tip-off.ts'
import { othersOnTheCase } from '../also-on-the-case.ts'
import type { Standing } from './unsealing.machine.ts'

/** How somebody stands to these tip-offs, by the id of the report. */
export const standingsOf = async (actor: Actor, reportIds: readonly string[]): Promise<Map<string, Standing>> => {
  const hands = await handsOnTipOffs({ reportIds: [...new Set(reportIds)] })
  return new Map(
    await Promise.all(
      hands.map(async (each): Promise<[string, Standing]> => [each.reportId, await standingOn(actor, each)]),
    ),
  )
}

export const standingOn = async ({ id, role }: Pick<Actor, 'id' | 'role'>, hands: TipOffHands): Promise<Standing> => ({
  ...{ id, role },
  onTheCase: hands.handIds.includes(id) || (await othersOnTheCase(hands.reportId)).includes(id),
  excluded: hands.excludedIds.includes(id),
})
