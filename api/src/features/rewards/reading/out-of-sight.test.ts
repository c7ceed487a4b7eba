import { refusalOf, useApp } from '../../../../test/app.ts'
import { buildRewardScene, buildTipOff, proposal } from '../build-reward.ts'

const { as } = useApp()

test('whoever is found later to be whom a tip-off tells of finds its reward in no list', async () => {
  const at = await buildRewardScene()
  const { factId, reportId } = await buildTipOff(at)
  const reward = await as(at.reviewer.token).rewards.propose({ body: proposal(at, factId, [reportId]) })
  const rows = async ({ token }: { token: string }) => (await as(token).rewards.list({ query: {} })).items.length
  for (const who of [at.auditor, at.admin, at.approver, at.reviewer]) expect(await rows(who)).toBe(1)
  await as(at.officer.token).tipOffs.exclude({
    params: { reportId },
    body: { staffIds: [at.auditor, at.approver, at.reviewer].map(({ actor }) => actor.id), why: '举报的就是这几个人' },
  })
  for (const who of [at.auditor, at.approver, at.reviewer]) {
    expect(await rows(who)).toBe(0)
    const read = as(who.token).rewards.detail({ params: { rewardId: reward.id } })
    expect(await refusalOf(read)).toBe('not_found')
  }
  expect(await rows(at.admin)).toBe(1)
})
