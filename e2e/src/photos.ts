import sharp from 'sharp'

const rational = (degrees: number) => {
  const whole = Math.floor(degrees)
  const minutes = Math.floor((degrees - whole) * 60)
  const seconds = Math.round(((degrees - whole) * 60 - minutes) * 60 * 10_000)
  return `${whole}/1 ${minutes}/1 ${seconds}/10000`
}

const scene = (words: string, sky: string) => `
<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200">
  <rect width="1600" height="760" fill="${sky}"/><rect y="760" width="1600" height="440" fill="#8a8f94"/>
  <rect x="760" y="180" width="26" height="620" fill="#3d4650"/><path d="M773 190 q120 -70 240 0" stroke="#3d4650" stroke-width="22" fill="none"/>
  <ellipse cx="1010" cy="210" rx="70" ry="28" fill="#2b3138"/><text x="90" y="1120" font-size="84" fill="#fff">${words}</text>
</svg>`

type Options = { words?: string; sky?: string; at?: { longitude: number; latitude: number } }

/** A drawn photo; with `at` a JPEG as a phone makes it, with GPS and time in its EXIF. */
export const drawPhoto = async ({ words = '', sky = '#22304a', at }: Options = {}): Promise<Buffer> => {
  const picture = sharp(Buffer.from(scene(words, sky))).jpeg({ quality: 88 })
  if (!at) return picture.toBuffer()
  return picture
    .withExif({
      IFD0: { Make: 'Huisheng', Model: 'Test phone' },
      IFD2: { DateTimeOriginal: '2026:11:20 20:15:30', OffsetTimeOriginal: '+08:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: rational(at.latitude),
        GPSLongitudeRef: 'E',
        GPSLongitude: rational(at.longitude),
      },
    })
    .toBuffer()
}
