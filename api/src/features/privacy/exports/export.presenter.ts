import type { ExportView } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { clock } from '../../../platform/clock.ts'
import { openPersonal } from '../../../platform/personal.ts'
import { actionsOn, statusAt } from './export.machine.ts'
import { exportUse, type ExportRecord } from './export.model.ts'
import { scopeOfExports, standingOf } from './standing.ts'

export const presentExports = async (actor: Actor, exports: readonly ExportRecord[]): Promise<ExportView[]> => {
  const scope = await scopeOfExports(actor)
  const now = clock.now()
  return exports.map((found) => ({
    id: String(found._id),
    number: found.number,
    areaId: found.areaId,
    areaName: found.areaName,
    revealed: found.revealed,
    purpose: openPersonal(exportUse, found.purposeSealed),
    status: statusAt(found, now),
    askedByName: found.askedByName,
    askedAt: found.askedAt.toISOString(),
    decidedByName: found.decidedByName,
    decidedAt: found.decidedAt?.toISOString() ?? null,
    decisionWords: found.decisionSealed && openPersonal(exportUse, found.decisionSealed),
    rows: found.rows,
    downloads: found.downloads,
    expiresAt: found.expiresAt?.toISOString() ?? null,
    actions: actionsOn(standingOf(actor, scope, found), found, now),
  }))
}

export const presentExport = async (actor: Actor, found: ExportRecord): Promise<ExportView> =>
  (await presentExports(actor, [found]))[0]!
