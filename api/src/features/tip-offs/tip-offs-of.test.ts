import { useApp } from '../../../test/app.ts'
import type { PersonalCopy } from '../privacy/copy/gather-copy.ts'
import { buildScene } from '../reports/build-report.ts'
import { buildAnonymous, buildTipOff } from './build-tip-off.ts'

const { as, call } = useApp()

const copyOf = async (token: string) =>
  (await (await call('/me/copy.json', { headers: { Authorization: `Bearer ${token}` } })).json()) as PersonalCopy

test('a person’s own copy has what they tipped off by their account, and nobody else’s has it', async () => {
  const scene = await buildScene({ kinds: ['tip_off', 'complaint'] })
  const [first, second] = [await buildTipOff(scene), await buildTipOff(scene)]
  await buildAnonymous(scene)
  const body = { key: first.key, sendingId: crypto.randomUUID(), kind: 'message' as const, words: '又看到了' }
  await as().tipOffs.send({ body })
  const { tipOffs, reports } = await copyOf(scene.resident.token)
  expect(tipOffs.map(({ number }) => number)).toEqual([second.number, first.number])
  expect(tipOffs[1]).toMatchObject({ mode: '账号举报', status: '已派遣', messages: [{ words: '又看到了' }] })
  expect(reports).toEqual([])
  expect((await copyOf(scene.neighbour.token)).tipOffs).toEqual([])
  const pdf = await call('/me/copy.pdf', { headers: { Authorization: `Bearer ${scene.resident.token}` } })
  expect(pdf.status).toBe(200)
})
