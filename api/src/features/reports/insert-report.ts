import { Types } from 'mongoose'
import { isDuplicateKey } from './duplicate-key.ts'
import { extendHistory, type NewEntry } from './history.ts'
import { drawNumber } from './number.ts'
import type { ReportDocument, ReportFields } from './report.fields.ts'
import { Report } from './report.model.ts'
import { wakeTelling } from './telling.ts'

export type Composed = {
  fields: Omit<ReportFields, 'number' | 'history' | 'reporterId' | 'submissionId'>
  entries: NewEntry[]
}

/** One write, under a number that nobody has. The same submission of the same reporter answers the report that is there. */
export const insertReport = async (
  { reporterId, submissionId }: { reporterId: string; submissionId: string },
  { fields, entries }: Composed,
): Promise<ReportDocument> => {
  for (;;) {
    const number = drawNumber(fields.submittedAt)
    try {
      // Composed in its final types, so it goes to the driver without being cast once more.
      const made = await Report.collection.findOneAndUpdate(
        { reporterId: new Types.ObjectId(reporterId), submissionId },
        { $setOnInsert: { ...fields, number, history: extendHistory(number, [], entries) } },
        { upsert: true, returnDocument: 'after' },
      )
      wakeTelling()
      return made as ReportDocument
    } catch (error) {
      if (!isDuplicateKey(error, 'number')) throw error
    }
  }
}
