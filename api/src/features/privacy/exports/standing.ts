import type { Actor } from '../../../http/actor.ts'
import { isInScope, scopeOf, type Scope } from '../../register/scope-of.ts'
import type { Standing } from './export.machine.ts'
import type { ExportFields } from './export.model.ts'

/** A leader sees only what they asked for: whose register it is does not make them read who exports it. */
export const scopeOfExports = async (actor: Actor): Promise<Scope> => (actor.role === 'leader' ? [] : scopeOf(actor))

export const standingOf = (
  { id, role }: Actor,
  scope: Scope,
  { areaIds }: Pick<ExportFields, 'areaIds'>,
): Standing => ({
  id,
  role,
  oversees: isInScope(scope, { areaIds }),
})
