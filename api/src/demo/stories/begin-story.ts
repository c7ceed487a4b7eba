import type { SubmitReport } from '@huisheng/contract'
import { createHash } from 'node:crypto'
import type { Actor } from '../../http/actor.ts'
import type { AreaRef } from '../../features/areas/area-refs.ts'
import type { Point } from '../../features/areas/shape.ts'
import { findMatter } from '../../features/catalogue/find-matter.ts'
import { storePhoto } from '../../features/photos/store-photo.ts'
import { submitReport } from '../../features/reports/submit-report.ts'
import { tellNews } from '../../features/reports/telling.ts'
import { atMoment } from '../at-moment.ts'
import { districtCode } from '../demo-areas.ts'
import { homeGridPrefix } from '../demo-logins.ts'
import { pointsInGrid } from '../points-in-grid.ts'
import type { Random } from '../random.ts'
import { drawScene } from '../scenes/draw-scene.ts'
import { sceneOf } from '../scenes/scene-of.ts'
import type { Plot } from './plot.ts'
import { texts } from './texts.ts'

type Beginning = { plot: Plot; number: number; reporter: Actor; grids: AreaRef[]; random: Random; at: Date }

/** Submits the report of a plot as its reporter would, at its time, with what their camera saw. */
export const beginStory = async ({ plot, number, reporter, grids, random, at }: Beginning) => {
  const { said, where } = texts[plot.matterCode]!
  const matter = (await findMatter(plot.matterCode))!
  const kinds = matter.kinds.filter((kind) => kind !== 'tip_off')
  const kind = kinds.includes(plot.kind) ? plot.kind : kinds[0]!
  const { place, point } = await placeOf(plot, random.pick(where), grids, random)
  const photoIds = await photosOf(plot, reporter, { at, pointWgs84: random.chance(0.7) ? point : null }, random)
  const report = {
    submissionId: uuidOf(number),
    kind,
    matterCode: plot.matterCode,
    text: random.pick(said),
    place,
    photoIds,
  }
  return atMoment(at, async () => {
    const submitted = await submitReport(reporter, report)
    await tellNews()
    return submitted
  })
}

/** Off the coast, outside every grid. */
const atSea: Point = { longitude: 114.3102, latitude: 22.5691 }

type Place = { place: SubmitReport['place']; point: Point | null }

const placeOf = async (plot: Plot, words: string, grids: AreaRef[], random: Random): Promise<Place> => {
  if (plot.place === 'words') return { place: { by: 'words', words: `海山街道鹏湾社区${words}` }, point: null }
  const accuracyMetres = random.between(4, 35)
  if (plot.place === 'outside')
    return { place: { by: 'pin', ...atSea, datum: 'wgs84', accuracyMetres, words: '海滨栈道外侧海面' }, point: atSea }
  const grid = random.pick(gridsFor(plot.place, grids))
  const [point] = (await pointsInGrid(grid.id, 1, random)) as [Point]
  if (plot.place !== 'door_plate')
    return { place: { by: 'pin', ...point, datum: 'wgs84', accuracyMetres, words }, point }
  const code = `${districtCode}${grid.code.slice(0, 6)}000${random.between(1, 3)}`
  return { place: { by: 'door_plate', code, words }, point: null }
}

const gridsFor = (place: Plot['place'], grids: AreaRef[]) => {
  if (place === 'home') return grids.filter(({ code }) => code.startsWith(homeGridPrefix))
  if (place === 'near' || place === 'door_plate') return grids.filter(({ code }) => code.startsWith('0202'))
  return grids
}

const photosOf = async (plot: Plot, reporter: Actor, camera: Parameters<typeof drawScene>[1], random: Random) => {
  const scene = sceneOf[plot.matterCode]
  const ids: string[] = []
  for (let left = scene ? random.between(1, 2) : 0; scene && left > 0; left--) {
    const bytes = await drawScene({ scene, after: false, variant: random.between(0, 5) }, camera)
    ids.push((await storePhoto({ bytes, ownerId: reporter.id })).id)
  }
  return ids
}

/** The same for the same story, so that a seeding begun again finds the report it made. */
const uuidOf = (number: number) => {
  const hex = createHash('sha256').update(`demo story ${number}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
