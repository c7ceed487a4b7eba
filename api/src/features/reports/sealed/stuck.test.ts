import { useApp } from '../../../../test/app.ts'
import { buildScene, buildSealed } from '../build-report.ts'
import { Report } from '../report.model.ts'
import { tellNews } from '../telling.ts'
import { onTipOffs } from './on-tip-offs.ts'

useApp()
const stuck = new Set<string>()
onTipOffs((tipOff) => (stuck.has(tipOff.number) ? Promise.reject(new Error('stuck')) : Promise.resolve()))

test('tip-offs that cannot be followed up hold up nobody else, and the telling comes to an end', async () => {
  const scene = await buildScene({ kinds: ['tip_off', 'complaint'] })
  const first = await buildSealed(scene)
  await tellNews()
  const { _id, ...copy } = (await Report.findById(first._id).lean())!
  const many = Array.from({ length: 200 }, (_, at) => {
    const number = `stuck${at}`
    stuck.add(number)
    return { ...copy, number, submissionId: number, untold: true }
  })
  await Report.insertMany(many)
  const last = await buildSealed(scene)
  await tellNews()
  expect((await Report.findById(last._id).lean())!.untold).toBe(false)
  expect(await Report.countDocuments({ untold: true })).toBe(200)
  stuck.clear()
  await tellNews()
  expect(await Report.countDocuments({ untold: true })).toBe(0)
}, 60_000)
