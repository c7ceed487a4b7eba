import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import PDFDocument from 'pdfkit'

export type Pdf = PDFKit.PDFDocument

/** The names under which the fonts are chosen: `pdf.font(fonts.bold)`. */
export const fonts = { regular: 'regular', bold: 'bold' } as const

const files = { regular: 'NotoSansHans-Regular.otf', bold: 'NotoSansHans-Bold.otf' }
const loaded = new Map<string, Buffer>()

/** For whoever draws by other means. */
export const fontPath = (name: keyof typeof files) => {
  const entry = createRequire(join(process.cwd(), 'package.json')).resolve('@embedpdf/fonts-sc')
  return join(dirname(entry), '..', 'fonts', files[name])
}

const fontFile = (name: keyof typeof files) => {
  const known = loaded.get(name)
  if (known) return known
  const bytes = readFileSync(fontPath(name))
  loaded.set(name, bytes)
  return bytes
}

/** `bufferPages`: pages can be gone back to until the end, for what is only known then. */
type Options = { title: string; margin?: number; createdAt: Date; bufferPages?: boolean }

/** An A4 document with a Chinese font, of which only the characters used are embedded. Points, 72 to the inch. */
export const startPdf = ({ title, margin = 48, createdAt, bufferPages = false }: Options): Pdf => {
  const pdf = new PDFDocument({
    size: 'A4',
    margin,
    bufferPages,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: title, Creator: '回声', Producer: '回声', CreationDate: createdAt, ModDate: createdAt },
    font: '',
  })
  pdf.registerFont(fonts.regular, fontFile('regular'))
  pdf.registerFont(fonts.bold, fontFile('bold'))
  return pdf.font(fonts.regular)
}

/** Ends the document and gives its bytes. */
export const endPdf = async (pdf: Pdf): Promise<Buffer> => {
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => pdf.once('end', resolve).once('error', reject))
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}
