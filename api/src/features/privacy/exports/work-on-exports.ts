import { wokenWork } from '../../../platform/woken-work.ts'
import { buildExports } from './build-exports.ts'
import { tellExports } from './tell-exports.ts'

/** Tells askers what was decided, builds what was approved, and tells them that it is there. Safe to repeat. */
export const workOnExports = async () => {
  await tellExports()
  await buildExports()
  await tellExports()
}

export const wakeExports = wokenWork('work-on-exports', workOnExports)
