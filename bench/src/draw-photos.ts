import sharp from 'sharp'

const exif = {
  IFD0: { Make: 'Huisheng', Model: 'Bench', Software: '1.0' },
  IFD2: { DateTimeOriginal: '2026:03:01 09:30:00', OffsetTimeOriginal: '+08:00' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '22/1 33/1 25/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '114/1 14/1 15/1',
  },
}

/** Made-up photos of the kinds phones send: detail, sensor noise, EXIF, the colour profiles and turns of real ones. */
export const drawPhotos = async () => {
  const twelve = await scene(4032, 3024)
  const small = await scene(1440, 1080)
  return [
    { what: '12 MP JPEG, EXIF', bytes: await twelve().withExif(exif).jpeg({ quality: 92 }).toBuffer() },
    {
      what: '12 MP JPEG, EXIF, Display P3, turned by 90°',
      bytes: await twelve()
        .withMetadata({ orientation: 6, icc: 'p3' })
        .withExifMerge(exif)
        .jpeg({ quality: 90 })
        .toBuffer(),
    },
    {
      what: '12 MP progressive JPEG, 4:4:4',
      bytes: await twelve()
        .withExif(exif)
        .jpeg({ quality: 88, progressive: true, chromaSubsampling: '4:4:4' })
        .toBuffer(),
    },
    {
      what: '48 MP JPEG, EXIF',
      bytes: await (await scene(8064, 6048))().withExif(exif).jpeg({ quality: 85 }).toBuffer(),
    },
    { what: '1.6 MP JPEG as WeChat compresses it', bytes: await small().jpeg({ quality: 70 }).toBuffer() },
    { what: '1.6 MP PNG screenshot', bytes: await small().png().toBuffer() },
    { what: '12 MP WebP', bytes: await twelve().webp({ quality: 80, effort: 2 }).toBuffer() },
  ]
}

/** Draws once, hands out as often as needed. */
const scene = async (width: number, height: number) => {
  const boxes = Array.from({ length: 240 }, (_, at) => {
    const [x, y] = [(at * 7919) % 1000, (at * 104729) % 1000]
    return `<rect x="${x}" y="${y}" width="${20 + (at % 90)}" height="${20 + (at % 70)}" fill="hsl(${(at * 37) % 360} 45% ${20 + ((at * 13) % 60)}%)"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 1000 1000" preserveAspectRatio="none"><rect width="1000" height="1000" fill="#89a"/>${boxes.join('')}</svg>`
  const noise = { type: 'gaussian', mean: 128, sigma: 14 } as const
  const grain = await sharp({ create: { width, height, channels: 3, background: '#808080', noise } })
    .png({ compressionLevel: 1 })
    .toBuffer()
  const { data, info } = await sharp(Buffer.from(svg), { limitInputPixels: false })
    .composite([{ input: grain, blend: 'soft-light' }])
    .flatten()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return () => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
}
