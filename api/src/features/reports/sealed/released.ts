import type { ReportDocument } from '../report.fields.ts'

/** Somebody has looked: it is held no longer. */
export const released = ({ sealed }: ReportDocument) => (sealed ? { sealed: { ...sealed, heldFor: [] } } : {})
