import { outcomeNames, statusNames, tipOffModeNames } from '@huisheng/contract'
import { listSealedOf } from '../reports/sealed/sealed-reports.ts'
import { modesOf } from '../vault/modes-of.ts'
import { pseudonymsOf } from '../vault/pseudonyms-of.ts'
import { TipOff } from './tip-off.model.ts'

export type OwnTipOff = {
  number: string
  mode: string
  matter: string
  text: string
  place: string
  status: string
  outcome: string | null
  photos: number
  messages: { at: Date; words: string }[]
  submittedAt: Date
}

const batch = 100

/** What an account has tipped off, the latest first: for the person’s own copy. Anonymous ones belong to no account. */
export const tipOffsOf = async (accountId: string): Promise<OwnTipOff[]> => {
  const pseudonyms = await pseudonymsOf(accountId)
  const modes = await modesOf(pseudonyms)
  const own: OwnTipOff[] = []
  let cursor: string | undefined
  do {
    const { reports, next } = await listSealedOf(pseudonyms, { cursor, limit: batch })
    const said = await messagesOf(reports.map(({ _id }) => String(_id)))
    own.push(
      ...reports.map((report) => ({
        number: report.number,
        mode: tipOffModeNames[modes.get(String(report.reporterId)) ?? 'bound'],
        matter: report.matter.name,
        text: report.text,
        place: report.place.words || report.place.address || '',
        status: statusNames[report.status],
        outcome: report.outcome ? outcomeNames[report.outcome] : null,
        photos: report.photos.filter(({ as }) => as === 'before').length,
        messages: said.get(String(report._id)) ?? [],
        submittedAt: report.submittedAt,
      })),
    )
    cursor = next ?? undefined
  } while (cursor)
  return own
}

const messagesOf = async (reportIds: string[]) => {
  const found = await TipOff.find({ _id: { $in: reportIds } }, { messages: 1 }).lean()
  return new Map(
    found.map(({ _id, messages }) => [
      String(_id),
      messages.filter(({ by }) => by === 'tipster').map(({ at, words }) => ({ at, words })),
    ]),
  )
}
