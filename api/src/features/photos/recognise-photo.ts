import sharp from 'sharp'

export type PhotoKind = 'jpeg' | 'png' | 'webp' | 'heic'

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']

/**
 * Whether the sharp of this machine can decode HEIC. The prebuilt one cannot (its HEIF reader knows AV1 only); one
 * built against a libvips with libde265 can.
 */
export const decodesHeic = Boolean((sharp.format.heif.input.fileSuffix as string[] | undefined)?.includes('.heic'))

/** The kind the leading bytes tell, or null for all that is not a photo of a kind we take. */
export const recognisePhoto = (bytes: Buffer): PhotoKind | null => {
  const text = (from: number, to: number) => bytes.toString('latin1', from, to)
  if (text(0, 3) === '\xff\xd8\xff') return 'jpeg'
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp'
  if (decodesHeic && text(4, 8) === 'ftyp' && heicBrands.includes(text(8, 12))) return 'heic'
  return null
}
