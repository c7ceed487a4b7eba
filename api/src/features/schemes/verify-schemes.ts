import type { MoneyDifference } from '@huisheng/contract'
import { publishedByKey } from './published-by-key.ts'
import { isIntact, stepsOf } from './scheme-chain.ts'
import type { SchemeRecord } from './scheme.model.ts'

type Verified = { schemes: number; difference: MoneyDifference | null }

const difference = (scheme: SchemeRecord, kind: string, expected: string, found: string): MoneyDifference => ({
  where: `奖励办法 ${scheme.key} 第 ${scheme.version} 版`,
  kind,
  expected,
  found,
})

/** The first version of a key that is not as it was published, with those before it as they are. */
const firstWrong = (versions: readonly SchemeRecord[]): MoneyDifference | null => {
  for (const [at, scheme] of versions.entries()) {
    if (scheme.version !== at + 1) return difference(scheme, 'scheme', `有第 ${at + 1} 版`, `缺第 ${at + 1} 版`)
    const [publishing] = scheme.course
    if (publishing?.action !== 'publish') return difference(scheme, 'scheme', '有发布记录', '没有发布记录')
    if (String(publishing.byId) === String(scheme.editedById))
      return difference(scheme, 'duties', '起草和发布是两个人', '是同一个人')
  }
  const steps = stepsOf(versions)
  const wrongAt = steps.findIndex((_, at) => !isIntact(versions[0]!.key, steps.slice(0, at + 1)))
  if (wrongAt === -1) return null
  const wrong = versions.find(({ course }) => course.some(({ seq }) => seq === steps[wrongAt]!.seq))!
  return difference(wrong, 'chain', '内容与发布时的密码校验一致', '内容或发布、停用的记录被改动')
}

/** Recomputes every published version from what it says; tells the first that was altered, put in or taken out. */
export const verifySchemes = async (): Promise<Verified> => {
  const byKey = await publishedByKey()
  const schemes = [...byKey.values()].flat().length
  for (const versions of byKey.values()) {
    const found = firstWrong(versions)
    if (found) return { schemes, difference: found }
  }
  return { schemes, difference: null }
}
