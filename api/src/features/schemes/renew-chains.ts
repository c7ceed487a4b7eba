import { log } from '../../platform/log.ts'
import { currentKeyId, personalRing } from '../../platform/personal-keys.ts'
import { keyIdOf } from '../../platform/personal.ts'
import { publishedByKey } from './published-by-key.ts'
import { renewHashes, stepsOf } from './scheme-chain.ts'
import { Scheme, type SchemeRecord } from './scheme.model.ts'

/** Brings the codes of published versions under the current key. A key that is not intact stays as it is, to be found. */
export const renewChains = async () => {
  if (personalRing.keyIds().length === 1) return
  for (const [key, versions] of await publishedByKey()) await renew(key, versions)
}

const renew = async (key: string, versions: readonly SchemeRecord[]) => {
  const steps = stepsOf(versions)
  if (steps.every(({ hash }) => keyIdOf(hash) === currentKeyId())) return
  const hashes = renewHashes(key, steps)
  if (!hashes) return log.error({ scheme: key }, 'the versions of a scheme are not intact and stay under their key')
  const hashOf = new Map(steps.map(({ seq }, at) => [seq, hashes[at]!]))
  for (const { _id, revision, course } of versions) {
    const renewed = course.map(({ seq }, at) => [`course.${at}.hash`, hashOf.get(seq)!])
    await Scheme.updateOne({ _id, revision }, { $set: Object.fromEntries(renewed) })
  }
}
