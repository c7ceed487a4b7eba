import { useDatabase } from '../../../test/app.ts'
import { buildScene, buildSealed, buildTipster } from '../reports/build-report.ts'
import { buildIdentity } from './build-identity.ts'
import { VaultEntry } from './identity/vault-entry.model.ts'
import { keepIdentity } from './keep-identity.ts'
import { modesOf } from './modes-of.ts'
import { sweepUnclaimed } from './sweep-unclaimed.ts'

useDatabase()
const bound = { mode: 'bound' as const, accountId: 'c'.repeat(24) }

test('an identity whose tip-off never came is gone after two sweeps, one with a tip-off stays', async () => {
  const at = await buildScene()
  const [left, claimed] = [await buildIdentity(bound), await buildIdentity(bound)]
  await buildSealed(at, {}, { ...buildTipster(), id: claimed.pseudonym })
  await sweepUnclaimed()
  expect(await VaultEntry.countDocuments()).toBe(2)
  await sweepUnclaimed()
  await sweepUnclaimed()
  expect([...(await modesOf([left.pseudonym, claimed.pseudonym])).keys()]).toEqual([claimed.pseudonym])
})

test('whoever sends again, or whose tip-off came late, is not swept away', async () => {
  const at = await buildScene()
  const [again, late] = [await buildIdentity(bound), await buildIdentity(bound)]
  await sweepUnclaimed()
  await keepIdentity(again.given)
  await buildSealed(at, {}, { ...buildTipster(), id: late.pseudonym })
  await sweepUnclaimed()
  expect(await VaultEntry.countDocuments()).toBe(2)
})
