import { endPdf, fonts, startPdf, type Pdf } from '../../../platform/pdf.ts'
import type { PersonalCopy } from './gather-copy.ts'
import { momentWords } from './words.ts'
import { sectionsOf, type Block, type Section } from './sections.ts'

const margin = 54
const footerHeight = 40
const labelWidth = 120
const grey = '#5b6470'
const line = '#d5dbe1'

/** The copy as a person reads it: sections in Chinese, page numbers, for whom and when on each page. */
export const drawCopy = async (copy: PersonalCopy): Promise<Buffer> => {
  const pdf = startPdf({ title: '个人信息副本', createdAt: new Date(copy.madeAt), margin, bufferPages: true })
  const bottom = pdf.page.height - margin - footerHeight
  pdf.font(fonts.bold).fontSize(20).text('个人信息副本')
  pdf.font(fonts.regular).fontSize(10).fillColor(grey)
  pdf.moveDown(0.4).text(`为 ${copy.madeFor} 生成，${momentWords(copy.madeAt)}。格式 ${copy.schema}。`)
  pdf.text('本文件包含个人信息，请妥善保管。').fillColor('black')
  for (const section of sectionsOf(copy)) drawSection(pdf, section, bottom)
  drawFooters(pdf, `${copy.madeFor} · ${momentWords(copy.madeAt)}`)
  return endPdf(pdf)
}

const drawSection = (pdf: Pdf, { title, note, blocks, empty }: Section, bottom: number) => {
  makeRoom(pdf, 90, bottom)
  pdf.moveDown(1.2).font(fonts.bold).fontSize(13).text(title, margin)
  pdf.font(fonts.regular).fontSize(9).fillColor(grey).text(note).fillColor('black').moveDown(0.4)
  if (blocks.length === 0) pdf.fontSize(10).text(empty)
  for (const block of blocks) drawBlock(pdf, block, bottom)
}

const drawBlock = (pdf: Pdf, { heading, rows }: Block, bottom: number) => {
  makeRoom(pdf, 40, bottom)
  if (heading) pdf.font(fonts.bold).fontSize(10).text(heading, margin).font(fonts.regular)
  for (const [label, value] of rows) drawRow(pdf, label, value, bottom)
  pdf
    .moveTo(margin, pdf.y + 3)
    .lineTo(pdf.page.width - margin, pdf.y + 3)
    .lineWidth(0.5)
    .stroke(line)
  pdf.y += 9
}

const drawRow = (pdf: Pdf, label: string, value: string, bottom: number) => {
  const width = pdf.page.width - 2 * margin - labelWidth
  pdf.fontSize(10)
  makeRoom(pdf, Math.min(pdf.heightOfString(value || '—', { width }), bottom - margin), bottom)
  const { y } = pdf
  pdf.fillColor(grey).text(label, margin, y, { width: labelWidth - 8 })
  const afterLabel = pdf.y
  pdf.fillColor('black').text(value || '—', margin + labelWidth, y, { width })
  pdf.y = Math.max(pdf.y, afterLabel) + 2
  pdf.x = margin
}

const makeRoom = (pdf: Pdf, height: number, bottom: number) => {
  if (pdf.y + height > bottom) pdf.addPage()
}

const drawFooters = (pdf: Pdf, words: string) => {
  const { start, count } = pdf.bufferedPageRange()
  for (let at = 0; at < count; at += 1) {
    pdf.switchToPage(start + at)
    const y = pdf.page.height - margin + 6
    pdf.page.margins.bottom = 0
    pdf.font(fonts.regular).fontSize(8).fillColor(grey)
    pdf.text(words, margin, y, { lineBreak: false })
    pdf.text(`第 ${at + 1} 页，共 ${count} 页`, margin, y, { width: pdf.page.width - 2 * margin, align: 'right' })
  }
}
