import { availableParallelism } from 'node:os'
import sharp from 'sharp'
import { decodePhoto } from '../../api/src/features/photos/decode-photo.ts'
import { compare, millisecondsOf } from './compare.ts'
import { drawPhotos } from './draw-photos.ts'

const inside = (size: number) => ({ width: size, height: size, fit: 'inside', withoutEnlargement: true }) as const

const bareResize = (bytes: Buffer, size: number) =>
  sharp(bytes).autoOrient().resize(inside(size)).jpeg({ quality: 82 }).toBuffer()

/** As when many people upload: each core has a photo. One alone is measured too, for how long a person waits. */
const cores = availableParallelism()

/** The whole pipeline but the store, against nothing but the two resizes, side by side, that any solution needs. */
export const photoComparisons = async function* () {
  const photos = await drawPhotos()
  yield await comparePhoto(photos[0]!, 1)
  for (const photo of photos) yield await comparePhoto(photo, cores)
}

const comparePhoto = ({ what, bytes }: { what: string; bytes: Buffer }, atOnce: number) =>
  compare({
    part: 'photo',
    what: `${what}, ${atOnce === 1 ? 'alone' : `${atOnce} at once`}`,
    unit: `ms for ${atOnce}`,
    aim: { atMost: 1.15 },
    ours: {
      name: 'check, EXIF, decode, main, thumbnail, hash',
      run: () => timeOf(atOnce, () => decodePhoto(bytes)),
      processorMs,
    },
    reference: {
      name: 'bare sharp to 2,048 and to 400',
      run: () => timeOf(atOnce, () => Promise.all([bareResize(bytes, 2048), bareResize(bytes, 400)])),
      processorMs,
    },
    rounds: 11,
  })

/** Sharp works in threads of this process. */
const processorMs = async () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const timeOf = (atOnce: number, work: () => Promise<unknown>) =>
  millisecondsOf(() => Promise.all(Array.from({ length: atOnce }, work)))
