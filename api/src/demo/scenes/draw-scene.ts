import sharp from 'sharp'
import type { Point } from '../../features/areas/shape.ts'
import { height, width, type Scene } from './scene.ts'

type Look = { scene: Scene; after: boolean; variant: number }
type Camera = { at: Date; pointWgs84: Point | null }
const variants = 6

/** Drawn pixels are kept: many photos share a picture and differ only in what the camera wrote. */
const drawn = new Map<Scene, Map<number, Promise<Buffer>>>()

const pixels = ({ scene, after, variant }: Look) => {
  const looks = drawn.get(scene) ?? new Map<number, Promise<Buffer>>()
  drawn.set(scene, looks)
  const key = (variant % variants) * 2 + (after ? 1 : 0)
  const known =
    looks.get(key) ??
    sharp(Buffer.from(scene({ after, variant: variant % variants })))
      .removeAlpha()
      .raw()
      .toBuffer()
  looks.set(key, known)
  return known
}

/** A scene as a phone would send it: a JPEG with time, and place where the phone knew it. */
export const drawScene = async (look: Look, { at, pointWgs84 }: Camera) =>
  sharp(await pixels(look), { raw: { width, height, channels: 3 } })
    .withExif({
      IFD0: { Make: 'Huisheng', Model: 'Demo' },
      IFD2: { DateTimeOriginal: cameraTime(at), OffsetTimeOriginal: '+08:00' },
      ...(pointWgs84 && { IFD3: gpsOf(pointWgs84) }),
    })
    .jpeg({ quality: 82 })
    .toBuffer()

/** `2026:05:01 12:00:00`, in Asia/Shanghai. */
const cameraTime = (at: Date) =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ').replaceAll('-', ':')

const gpsOf = ({ longitude, latitude }: Point) => ({
  GPSLatitudeRef: 'N',
  GPSLatitude: sexagesimal(latitude),
  GPSLongitudeRef: 'E',
  GPSLongitude: sexagesimal(longitude),
})

/** Degrees, minutes and hundredths of seconds as EXIF rationals. */
const sexagesimal = (degrees: number) => {
  const hundredths = Math.round(degrees * 360_000)
  return `${Math.floor(hundredths / 360_000)}/1 ${Math.floor((hundredths % 360_000) / 6_000)}/1 ${hundredths % 6_000}/100`
}
