import { randomUUID } from 'node:crypto'
import { refusalOf, useApp } from '../../../test/app.ts'
import { buildStaff } from '../accounts/build-account.ts'
import { buildScene } from '../reports/build-report.ts'
import { buildAnonymous } from './build-tip-off.ts'
import { Signal } from './signals/signal.model.ts'
import { TipOff } from './tip-off.model.ts'

const { as } = useApp()

test('who joined it, decided on it, settled a suspicion or wrote to its tipster may not unseal it', async () => {
  const scene = await buildScene({ kinds: ['tip_off', 'complaint'] })
  const inArea = { areaIds: [scene.district.districtId] }
  const [one, other] = [await buildAnonymous(scene), await buildAnonymous(scene)]
  const reviewer = await buildStaff({ role: 'reviewer', ...inArea })
  const writer = await buildStaff({ role: 'reviewer', ...inArea })
  const uninvolved = await buildStaff({ role: 'reviewer', ...inArea })
  const params = { reportId: other.reportId }
  const body = { otherId: one.reportId, same: true, why: '同一家店同一天' }
  await as(reviewer.token).tipOffs.join({ params, body })
  const signal = await Signal.create({
    ...{ key: one.reportId, kind: 'repeated_photo', reportId: one.reportId, otherIds: [] },
    ...{ areaIds: [scene.district.districtId], raisedAt: new Date() },
  })
  await as(scene.auditor.token).tipOffs.settleSignal({
    params: { signalId: String(signal._id) },
    body: { suspicious: false, words: '看过，没有问题' },
  })
  // Written while still a handler.
  const message = { id: 'm', at: new Date(), by: 'staff', staffId: writer.actor.id, kind: 'message', words: '？' }
  await TipOff.updateOne({ _id: one.reportId }, { $push: { messages: message } })
  const ask = ({ token }: { token: string }) =>
    as(token).vault.ask({
      body: {
        submissionId: randomUUID(),
        reportNumber: one.number,
        reason: '必须知道举报人是谁',
        basis: '刑事诉讼法第一百一十条',
      },
    })
  for (const who of [reviewer, scene.auditor, writer]) expect(await refusalOf(ask(who))).toBe('on_the_case')
  expect((await ask(uninvolved)).status).toBe('asked')
})
