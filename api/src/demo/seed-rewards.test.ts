import { useApp } from '../../test/app.ts'
import { verifyMoney } from '../features/payments/verify/verify-money.ts'
import { demoPassword } from './demo-logins.ts'
import { rewardPlots } from './rewards/reward-plots.ts'
import { seedDemo } from './seed-demo.ts'
import { seedRewards } from './seed-rewards.ts'
import { seedTipOffs } from './seed-tip-offs.ts'

const { as } = useApp()
const tokenOf = async (userName: string) =>
  (await as().accounts.signInStaff({ body: { userName, password: demoPassword } })).accessToken

test('the demo has rewards in every state; a seeding cut off goes on and gives none twice', async () => {
  await seedDemo()
  await seedTipOffs()
  let checks = 0
  await seedRewards(() => checks++ >= rewardPlots.length + 7)
  await seedRewards()
  await seedRewards()
  const auditor = as(await tokenOf('auditor'))
  const { items } = await auditor.rewards.list({ query: { limit: 100 } })
  expect(items).toHaveLength(rewardPlots.length)
  const states = items.map(({ status, shares }) => `${status} ${shares[0]!.status}`).sort()
  expect(states).toEqual([
    'approved claimed',
    'approved forfeited',
    'approved notified',
    'approved paid',
    'approved_first waiting',
    'declined declined',
    'proposed waiting',
    'reviewed waiting',
  ])
  const candidates = (await as(await tokenOf('reviewer')).rewards.candidates({ query: {} })).items
  expect(candidates.length).toBeGreaterThan(0)
  expect((await as(await tokenOf('approver2')).rewards.list({ query: { appealed: 'true' } })).items).toHaveLength(1)
  expect((await verifyMoney()).difference).toBeNull()
}, 600_000)
