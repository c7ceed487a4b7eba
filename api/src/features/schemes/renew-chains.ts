import { log } from '../../platform/log.ts'
import { registerKeyedCodes } from '../../platform/personal-registry.ts'
import { personal } from '../../platform/personal.ts'
import { publishedByKey } from './published-by-key.ts'
import { renewHashes, stepsOf } from './scheme-chain.ts'
import { Scheme, type SchemeRecord } from './scheme.model.ts'

/** Brings the codes of published versions under the current key. A key that is not intact stays as it is, to be found. */
export const renewChains = async () => {
  const outcome = { resealed: 0, left: 0 }
  for (const [key, versions] of await publishedByKey()) {
    const old = stepsOf(versions).filter(({ hash }) => personal.isOld(hash)).length
    if (old > 0) outcome[(await renew(key, versions)) ? 'resealed' : 'left'] += old
  }
  return outcome
}

/** False where something stays under its key: for good where it was touched, else until the next run. */
const renew = async (key: string, versions: readonly SchemeRecord[]) => {
  const steps = stepsOf(versions)
  const hashes = renewHashes(key, steps)
  if (!hashes) {
    log.error({ scheme: key }, 'the versions of a scheme are not intact and stay under their key')
    return false
  }
  const hashOf = new Map(steps.map(({ seq }, at) => [seq, hashes[at]!]))
  for (const { _id, revision, course } of versions) {
    const renewed = course.map(({ seq }, at) => [`course.${at}.hash`, hashOf.get(seq)!])
    const { matchedCount } = await Scheme.updateOne({ _id, revision }, { $set: Object.fromEntries(renewed) })
    if (matchedCount === 0) return false
  }
  return true
}

registerKeyedCodes({ name: 'schemes', renew: renewChains })
