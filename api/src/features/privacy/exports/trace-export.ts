import { Export, type ExportRecord } from './export.model.ts'
import { markerIn } from './marker.ts'

/** Number, asker and time of the export whose hidden mark stands in a text, or null. */
export const traceExport = async (text: string) => {
  const marker = markerIn(text)
  const found = marker && (await Export.findOne({ marker }).lean<ExportRecord>())
  if (!found) return null
  const { number, askedById, askedByName, askedAt, areaName, downloads } = found
  return { number, askedById, askedByName, askedAt, areaName, downloads }
}
