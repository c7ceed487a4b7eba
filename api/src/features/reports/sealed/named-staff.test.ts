import { refusalOf, useApp } from '../../../../test/app.ts'
import { buildStaff } from '../../accounts/build-account.ts'
import { buildScene, buildSealed } from '../build-report.ts'

const { as } = useApp()

test('a member of staff who is named in words alone does not see it either, nor their leader', async () => {
  const scene = await buildScene({ kinds: ['tip_off', 'complaint'] })
  const inArea = { areaIds: [scene.district.districtId] }
  const dispatcher = await buildStaff({ role: 'dispatcher', name: '欧阳派遣', ...inArea })
  const report = await buildSealed(scene, { about: { staffIds: [], words: '派遣员欧阳派遣和李网格收钱' } })
  const params = { reportId: String(report._id) }
  expect(report.excludedIds).toEqual(
    expect.arrayContaining([dispatcher.actor.id, scene.worker.actor.id, scene.leader.actor.id]),
  )
  expect(report.excludedIds).toHaveLength(3)
  expect(await refusalOf(as(dispatcher.token).reports.detail({ params }))).toBe('not_found')
  expect((await as(scene.dispatcher.token).tipOffs.case({ params })).aboutStaff!.names.sort()).toEqual(
    ['李网格', '欧阳派遣'].sort(),
  )
})
