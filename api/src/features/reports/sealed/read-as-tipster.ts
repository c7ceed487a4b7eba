import type { TipOffView } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { presentPhoto } from '../../photos/present-photo.ts'
import { factsOf } from '../facts.ts'
import { actionsFor } from '../report.machine.ts'
import type { ReportDocument } from '../report.fields.ts'
import { nextOf, sentenceOf } from '../sentences.ts'
import { standingOf } from '../standing.ts'
import { sealedOf } from './sealed-reports.ts'

type OfReport = Omit<TipOffView, 'mode' | 'reward' | 'messages' | 'unsealings'>

/** A tip-off as its tipster reads it, as far as the report goes. Throws `not_found` where there is none. */
export const readAsTipster = async (tipster: Actor): Promise<{ report: ReportDocument; view: OfReport }> => {
  const [report, who] = await Promise.all([sealedOf(tipster.id), standingOf(tipster)])
  if (!report) throw new Problem('not_found')
  const may = actionsFor(who, factsOf(report))
  const shown = (as: 'before' | 'after') =>
    report.photos.filter((photo) => photo.as === as).map((photo) => presentPhoto(photo, { withPlace: false }))
  const { rating, place, sealed } = report
  return {
    report,
    view: {
      ...tipOffRow(report),
      place: {
        by: place.by,
        words: place.words,
        address: place.address ?? null,
        doorPlateCode: place.doorPlateCode ?? null,
        pointWgs84: place.pointWgs84 ?? null,
        accuracyMetres: null,
        why: place.why,
      },
      photos: shown('before'),
      afterPhotos: shown('after'),
      resolutionWords: report.resolutionWords ?? null,
      steps: report.history.map((entry) => ({
        at: entry.at.toISOString(),
        sentence: sentenceOf(entry, report),
        words: entry.words ?? null,
      })),
      next: nextOf(report),
      heldFor: sealed?.heldFor ?? [],
      rating: rating ? { level: rating.level, words: rating.words ?? null, at: rating.at.toISOString() } : null,
      actions: ['send', ...(['withdraw', 'rate'] as const).filter((action) => may.includes(action))],
    },
  }
}

/** A row of the tipster's own list. */
export const tipOffRow = (report: Omit<ReportDocument, 'grams' | 'history'>) => ({
  number: report.number,
  matterName: report.matter.name,
  text: report.text,
  status: report.status,
  outcome: report.outcome ?? null,
  submittedAt: report.submittedAt.toISOString(),
  news: report.newsCount > report.newsSeen,
})
