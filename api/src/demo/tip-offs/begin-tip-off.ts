import type { PlaceInput, TipsterPerson } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import type { Point } from '../../features/areas/shape.ts'
import { storePhoto } from '../../features/photos/store-photo.ts'
import { tellNews } from '../../features/reports/telling.ts'
import { staffOfGrid } from '../../features/staffing/staff-of-grid.ts'
import { submitAnonymously, submitTipOff } from '../../features/tip-offs/submit-tip-off.ts'
import { pseudonymOf } from '../../features/vault/pseudonym-of.ts'
import { tipsterOf } from '../../features/vault/tip-key.ts'
import { atMoment } from '../at-moment.ts'
import { drawScene } from '../scenes/draw-scene.ts'
import { sceneOf } from '../scenes/scene-of.ts'
import { demoUuid } from './demo-uuid.ts'
import type { TipOffPlot } from './plots.ts'

type Beginning = {
  plot: TipOffPlot
  number: number
  by: Actor
  person: TipsterPerson
  gridId: string
  point: Point
  at: Date
}

/** Any id that no photo has. */
const lostPhoto = '0'.repeat(24)

/** Submits the tip-off of a plot as its tipster would, at its time. Answers the tipster, as the product knows them. */
export const beginTipOff = async ({ plot, number, by, person, gridId, point, at }: Beginning): Promise<Actor> => {
  const submissionId = demoUuid(String(number))
  const uploadId = demoUuid(`photos ${number}`)
  const { workerId } = await staffOfGrid(gridId, at)
  return atMoment(at, async () => {
    const photoIds = await photosOf(plot, uploadId, { at, pointWgs84: point })
    const place: PlaceInput = { by: 'pin', ...point, datum: 'wgs84', accuracyMetres: 12, words: plot.where }
    const fields = {
      ...{ submissionId, uploadId, matterCode: plot.matterCode, text: plot.text, place, standing: 'outsider' as const },
      photoIds: plot.photoLost ? [...photoIds, lostPhoto] : photoIds,
      about: plot.aboutWorker ? { staffIds: workerId ? [workerId] : [], words: '本网格的网格员' } : null,
    }
    const { key } = await send(plot, fields, by, person)
    await tellNews()
    return tipsterOf(key)
  })
}

type Fields = Parameters<typeof submitAnonymously>[0]

const send = (plot: TipOffPlot, fields: Fields, by: Actor, person: TipsterPerson) => {
  if (plot.mode === 'anonymous') return submitAnonymously(fields)
  const device = { deviceId: `demo-${by.id}` }
  if (plot.mode === 'bound') return submitTipOff(by.id, { ...fields, ...device, mode: 'bound' })
  return submitTipOff(by.id, { ...fields, ...device, mode: 'real_name', persons: [person] })
}

const photosOf = async (plot: TipOffPlot, uploadId: string, camera: Parameters<typeof drawScene>[1]) => {
  const scene = sceneOf[plot.matterCode] ?? (plot.picture === undefined ? undefined : sceneOf['0102'])
  if (!scene || plot.picture === undefined) return []
  const bytes = await drawScene({ scene, after: false, variant: plot.picture }, camera)
  return [(await storePhoto({ bytes, ownerId: pseudonymOf(uploadId), taken: 'sealed' })).id]
}
