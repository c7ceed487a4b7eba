import sharp, { type Sharp } from 'sharp'

export type Drawing = {
  width?: number
  height?: number
  /** Changes the picture. */
  seed?: number
  /** Decimal degrees, positive east and north, written as a camera writes GPS. */
  gps?: { longitude: number; latitude: number }
  /** As EXIF writes it: `2024:05:01 12:00:00`. */
  taken?: string
  offset?: string
  orientation?: number
  as?: (image: Sharp) => Sharp
}

/** The bytes of a made-up photo as a phone would send it; JPEG unless `as` says otherwise. */
export const drawPhoto = ({
  width = 640,
  height = 480,
  seed = 1,
  gps,
  taken,
  offset,
  orientation,
  as = (image) => image.jpeg({ quality: 90 }),
}: Drawing = {}) => {
  const image = sharp(Buffer.from(scene(width, height, seed))).flatten()
  const oriented = orientation ? image.withMetadata({ orientation }) : image
  return as(oriented.withExifMerge(exifOf({ gps, taken, offset }))).toBuffer()
}

/** Boxes on grey; the same seed gives the same picture in every size. */
const scene = (width: number, height: number, seed: number) => {
  const boxes = Array.from({ length: 12 }, (_, at) => {
    const turn = (seed * 131 + at * 97) % 360
    return `<rect x="${(turn * 7919) % 900}" y="${(turn * 104729) % 900}" width="260" height="200" fill="hsl(${turn} 60% ${20 + ((turn * 3) % 60)}%)"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 1000 1000" preserveAspectRatio="none"><rect width="1000" height="1000" fill="#789"/>${boxes.join('')}</svg>`
}

const exifOf = ({ gps, taken, offset }: Pick<Drawing, 'gps' | 'taken' | 'offset'>) => ({
  IFD0: { Make: 'Huisheng', Model: 'Test camera' },
  IFD2: {
    ...(taken && { DateTimeOriginal: taken }),
    ...(offset && { OffsetTimeOriginal: offset }),
  },
  ...(gps && {
    IFD3: {
      GPSLatitudeRef: gps.latitude < 0 ? 'S' : 'N',
      GPSLatitude: degrees(gps.latitude),
      GPSLongitudeRef: gps.longitude < 0 ? 'W' : 'E',
      GPSLongitude: degrees(gps.longitude),
    },
  }),
})

/** Degrees, minutes and ten-thousandths of seconds, as EXIF rationals. */
const degrees = (value: number) => {
  const tenThousandths = Math.round(Math.abs(value) * 36_000_000)
  const whole = Math.floor(tenThousandths / 36_000_000)
  const minutes = Math.floor((tenThousandths % 36_000_000) / 600_000)
  return `${whole}/1 ${minutes}/1 ${tenThousandths % 600_000}/10000`
}
