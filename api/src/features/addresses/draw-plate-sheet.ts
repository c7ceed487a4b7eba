import { setImmediate as breathe } from 'node:timers/promises'
import { encode } from 'uqr'
import type { Actor } from '../../http/actor.ts'
import { Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { endPdf, fonts, startPdf, type Pdf } from '../../platform/pdf.ts'
import { areaRefs } from '../areas/area-refs.ts'
import { gridsLedBy } from '../staffing/grids-led-by.ts'
import { dwellingsOfBuildings } from './find-dwellings.ts'
import { plateLink } from './plate-links.ts'
import { findBuilding } from './read-building.ts'

/** Points on A4: two columns of five labels, with cutting lines between. */
const sheet = { left: 30, top: 34, across: 2, down: 5, width: 267.6, height: 154 }
const perPage = sheet.across * sheet.down
const qrSide = 104
const inset = 12
const call = '扫码申报居住 · 上报问题'

type Label = { link: string; address: string; code: string; community: string }

/** One label for each dwelling of the building, to be cut out and put up at its door. */
export const drawPlateSheet = async (actor: Actor, buildingId: string, origin: string) => {
  const building = await findBuilding(buildingId)
  if (!(await serves(actor, building.areaIds.map(String)))) throw new Problem('not_found')
  const community =
    (await areaRefs(building.areaIds.map(String))).find(({ level }) => level === 'community')?.name ?? ''
  const pdf = startPdf({ title: `${building.name}门牌二维码`, margin: 0, createdAt: clock.now() })
  let place = 0
  for await (const { code, address } of dwellingsOfBuildings([buildingId])) {
    if (place > 0 && place % perPage === 0) {
      pdf.addPage()
      await breathe()
    }
    drawLabel(pdf, place++ % perPage, { link: plateLink(origin, code), address, code, community })
  }
  return { name: `${building.name}门牌二维码.pdf`, bytes: await endPdf(pdf) }
}

/** A plate's signature is worth having only for who puts it up. */
const serves = async ({ id, role, areaIds }: Actor, path: string[]) =>
  role === 'admin' || [...areaIds, ...(await gridsLedBy(id))].some((areaId) => path.includes(areaId))

const drawLabel = (pdf: Pdf, place: number, { link, address, code, community }: Label) => {
  const left = sheet.left + (place % sheet.across) * sheet.width
  const top = sheet.top + Math.floor(place / sheet.across) * sheet.height
  pdf.rect(left, top, sheet.width, sheet.height).lineWidth(0.4).dash(3, { space: 3 }).stroke('#b8b8b8').undash()
  drawQr(pdf, link, left + inset, top + inset + 6)
  pdf.link(left + inset, top + inset + 6, qrSide, qrSide, link)
  const textLeft = left + inset * 2 + qrSide
  const width = sheet.width - inset * 3 - qrSide
  pdf.fillColor('#111')
  pdf.font(fonts.bold).fontSize(12.5)
  pdf.text(address, textLeft, top + inset + 6, { width, height: 72, ellipsis: true, lineGap: 1.5 })
  pdf.font(fonts.regular).fontSize(8).fillColor('#444')
  pdf.text(`${community}\n${code}`, textLeft, top + 92, { width })
  pdf.font(fonts.bold).fontSize(10.5).fillColor('#0b6b4f')
  pdf.text(call, left + inset, top + sheet.height - 24, { width: sheet.width - inset * 2, align: 'center' })
}

/** Each run of dark squares in a row is one rectangle. The white border is that of the label. */
const drawQr = (pdf: Pdf, text: string, left: number, top: number) => {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const side = qrSide / size
  for (const [row, squares] of data.entries()) {
    for (let from = 0; from < size; from++) {
      if (!squares[from]) continue
      let until = from
      while (squares[until + 1]) until++
      pdf.rect(left + from * side, top + row * side, (until - from + 1) * side, side)
      from = until
    }
  }
  pdf.fill('#000')
}
