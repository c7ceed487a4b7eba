import sharp from 'sharp'
import { fontPath } from '../../../platform/pdf.ts'

const colour = '#cfd8d3'
const gap = 50

/** Words aslant on white, as a picture that a spreadsheet repeats behind its cells. */
export const drawWatermark = async (words: readonly string[]): Promise<Buffer> => {
  const text = words.map((line) => `<span foreground="${colour}">${escaped(line)}</span>`).join('\n')
  const drawn = await sharp({
    text: { text, font: 'Noto Sans Hans', fontfile: fontPath('regular'), rgba: true, dpi: 100 },
  })
    .rotate(-20, { background: '#ffffff00' })
    .extend({ top: gap, bottom: gap, left: gap, right: gap, background: '#ffffff00' })
    .png()
    .toBuffer()
  return sharp(drawn).flatten({ background: '#ffffff' }).png({ palette: true }).toBuffer()
}

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
