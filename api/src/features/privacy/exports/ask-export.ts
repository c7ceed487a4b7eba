import type { Actor } from '../../../http/actor.ts'
import { badField, Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { sealPersonal } from '../../../platform/personal.ts'
import { isDuplicate } from '../../accounts/insert-once.ts'
import { areaPath } from '../../areas/areas-below.ts'
import { areaRefs } from '../../areas/area-refs.ts'
import { drawNumber } from '../../reports/number.ts'
import { countEntriesBelow } from '../../register/entries-below.ts'
import { isInScope, scopeOf } from '../../register/scope-of.ts'
import { Export, exportUse, type ExportRecord } from './export.model.ts'
import { drawMarker } from './marker.ts'
import { wakeExports } from './work-on-exports.ts'

type Asked = { submissionId: string; areaId: string; revealed: boolean; purpose: string }

/** What a spreadsheet program still opens, and memory holds. */
const mostRows = 50_000
const mostDraws = 5

/** Asks once per `submissionId`, for an area at or below one’s own. */
export const askExport = async (
  actor: Actor,
  { submissionId, areaId, revealed, purpose }: Asked,
): Promise<ExportRecord> => {
  const mine = { askedById: actor.id, submissionId }
  const known = await Export.findOne(mine).lean<ExportRecord>()
  if (known) return known
  const areaIds = await areaPath(areaId)
  if (areaIds.length === 0 || !isInScope(await scopeOf(actor), { areaIds })) throw new Problem('not_found')
  if ((await countEntriesBelow(areaId)) > mostRows) throw badField('areaId', `超过 ${mostRows} 人，请选择更小的区域`)
  const [area] = await areaRefs([areaId])
  const askedAt = clock.now()
  for (let draws = 0; draws < mostDraws; draws += 1) {
    try {
      const asked = await Export.create({
        ...mine,
        number: `DC${drawNumber(askedAt)}`,
        askedByName: actor.name,
        askedAt,
        areaId,
        areaName: area!.name,
        areaIds,
        revealed,
        purposeSealed: sealPersonal(exportUse, purpose),
        status: 'asked',
        marker: drawMarker(),
        untold: true,
      })
      wakeExports()
      return asked.toObject()
    } catch (error) {
      if (!isDuplicate(error)) throw error
      const made = await Export.findOne(mine).lean<ExportRecord>()
      if (made) return made
    }
  }
  throw new Error('no free number for an export')
}
