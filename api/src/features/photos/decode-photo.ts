import { photoLimits } from '@huisheng/contract'
import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { differenceHash } from './difference-hash.ts'
import { isOnlyPhoto } from './is-only-photo.ts'
import { structureOf } from './photo-structure.ts'
import { readExif, type Taken } from './read-exif.ts'
import { recognisePhoto, type PhotoKind } from './recognise-photo.ts'

// One thread to a photo and a photo to a core: the most photos a second, and memory that can be foreseen.
sharp.concurrency(1)
sharp.cache(false)

export type DecodedPhoto = Taken & { main: Buffer; thumbnail: Buffer; width: number; height: number; dHash: string }

const mainSize = 2048
const thumbnailSize = 400
const quality = 82
const decodeSeconds = 30

/**
 * From an uploaded file to what is kept: upright, sRGB, JPEG, without any metadata; place and time read beforehand.
 * Of an animation only the first frame is kept. Throws `photo_kind`, `photo_dimensions` or `photo_unreadable`.
 */
export const decodePhoto = async (bytes: Buffer): Promise<DecodedPhoto> => {
  const kind = recognisePhoto(bytes)
  if (!kind) throw new Problem('photo_kind')
  refuseSize(statedSize(kind, bytes))
  const metadata = await orUnreadable(sharp(bytes, { limitInputPixels: false }).metadata())
  refuseSize(metadata)
  const structure = structureOf(kind, bytes)
  if (!structure || !isOnlyPhoto(bytes, structure)) throw new Problem('photo_unreadable')
  return { ...(await orUnreadable(draw(bytes, metadata))), ...(await readExif(metadata.exif, clock.now())) }
}

const orUnreadable = async <T>(work: Promise<T>) => {
  try {
    return await work
  } catch {
    throw new Problem('photo_unreadable')
  }
}

type Size = { width: number; height: number }

const refuseSize = ({ width, height }: Size) => {
  if (width * height > photoLimits.pixels) throw new Problem('photo_dimensions')
}

/** A PNG states its size at one place, which can be read also where the rest is missing. */
const statedSize = (kind: PhotoKind, bytes: Buffer): Size =>
  kind === 'png' && bytes.length >= 24
    ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
    : { width: 0, height: 0 }

const inside = (size: number) => ({ width: size, height: size, fit: 'inside', withoutEnlargement: true }) as const

/** One decode; the thumbnail comes from the main picture's pixels, the hash from the thumbnail's. */
const draw = async (bytes: Buffer, metadata: Metadata) => {
  const main = await shrink(bytes, metadata)
  const [mainJpeg, rest] = await Promise.all([toJpeg(main), drawThumbnail(main)])
  return { main: mainJpeg, ...rest, width: main.info.width, height: main.info.height }
}

const drawThumbnail = async (main: Pixels) => {
  const thumbnail = await pixelsOf(fromPixels(main).resize(inside(thumbnailSize)))
  const [jpeg, dHash] = await Promise.all([toJpeg(thumbnail), differenceHash(fromPixels(thumbnail))])
  return { thumbnail: jpeg, dHash }
}

/** Colours of a profile are converted after shrinking, on a fraction of the pixels: half the time of the whole. */
const shrink = async (bytes: Buffer, { hasProfile, space }: Metadata) => {
  const options: SharpOptions = { failOn: 'error', limitInputPixels: photoLimits.pixels, pages: 1 }
  const shrunk = sharp(bytes, options).timeout({ seconds: decodeSeconds }).autoOrient().resize(inside(mainSize))
  if (!hasProfile || space !== 'srgb') return pixelsOf(shrunk)
  return pixelsOf(sharp(await shrunk.keepIccProfile().tiff({ compression: 'none' }).toBuffer()))
}

type Pixels = Awaited<ReturnType<typeof pixelsOf>>

const pixelsOf = (image: Sharp) =>
  image
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })

const fromPixels = ({ data, info: { width, height, channels } }: Pixels) =>
  sharp(data, { raw: { width, height, channels } })

const toJpeg = (pixels: Pixels) => fromPixels(pixels).jpeg({ quality }).toBuffer()
