import { once } from '../../platform/once.ts'
import { forgetNotices } from '../notices/forget-notices.ts'
import { disownPhotos } from '../photos/disown-photos.ts'
import type { ReportDocument } from '../reports/report.fields.ts'
import { openTipOffs, photosOfTipster, putUnderPseudonym } from '../reports/sealed/open-tip-offs.ts'
import { keepIdentity } from '../vault/keep-identity.ts'
import { ensureTipOff } from './ensure-tip-off.ts'

/** Tip-offs of installations from before they had a way of their own go under pseudonyms, and who it was into the vault. */
export const upgradeTipOffs = () => once('tip-offs under pseudonyms', upgrade)

/** Until a walk finds none: one may have moved on while its own were written. */
const upgrade = async () => {
  let found: number
  do {
    found = 0
    for await (const report of openTipOffs()) {
      found += 1
      await seal(report as ReportDocument)
    }
  } while (found > 0)
}

/** The report itself comes last: until then the account is still known to whoever begins again. */
const seal = async (report: ReportDocument) => {
  const accountId = String(report.reporterId)
  const reportId = String(report._id)
  const photos = photosOfTipster(report)
  const { pointWgs84, accuracyMetres } = report.place
  const { pseudonym } = await keepIdentity({
    ...{ sendingId: `before:${reportId}`, mode: 'bound', accountId, deviceId: null, persons: [], standing: 'outsider' },
    exactPlace: pointWgs84 && { pointWgs84, accuracyMetres: accuracyMetres ?? null },
    photos: photos.map(({ id, takenAt, takenWgs84 }) => ({ photoId: id, takenAt, takenWgs84 })),
  })
  const photoIds = photos.map(({ id }) => id)
  await disownPhotos(photoIds, accountId, pseudonym)
  await forgetNotices(accountId, { noun: 'report', id: reportId })
  const sealed = await putUnderPseudonym(report, pseudonym)
  if (sealed) await ensureTipOff(sealed)
}
