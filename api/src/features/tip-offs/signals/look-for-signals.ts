import type { SignalKind } from '@huisheng/contract'
import { MongoBulkWriteError } from 'mongodb'
import { Problem } from '../../../http/problem.ts'
import { isDuplicateKey } from '../../reports/duplicate-key.ts'
import { clock } from '../../../platform/clock.ts'
import type { ReportDocument } from '../../reports/report.fields.ts'
import { sealedByIds, sealedByPseudonyms, type SealedFacts } from '../../reports/sealed/sealed-reports.ts'
import { sameDevice } from '../../vault/same-device.ts'
import { samePerson } from '../../vault/same-person.ts'
import { ensureTipOff } from '../ensure-tip-off.ts'
import { alikeBits, differingBits } from '../similar/bands.ts'
import { TipOff } from '../tip-off.model.ts'
import { Signal } from './signal.model.ts'

const weekMs = 7 * 86_400_000
const manyInAWeek = 5
const falseBefore = 2
const mostLooks = 200

type Raised = { kind: SignalKind; others: SealedFacts[] }

/** Compares a new tip-off with earlier ones. Raises nothing twice, and decides nothing. */
export const lookForSignals = async (report: ReportDocument): Promise<void> => {
  const pseudonym = String(report.reporterId)
  const [ofDevice, ofPerson, withPhoto] = await Promise.all([
    othersBy(sameDevice, pseudonym),
    othersBy(samePerson, pseudonym),
    withTheSamePhoto(report),
  ])
  const before = (others: SealedFacts[]) => others.filter(({ submittedAt }) => submittedAt <= report.submittedAt)
  await raise(report, [
    ...many('many_from_one_device', report, before(ofDevice)),
    ...many('many_from_one_person', report, before(ofPerson)),
    ...unfounded(before(ofPerson)),
    ...(withPhoto.length > 0 ? [{ kind: 'repeated_photo' as const, others: withPhoto }] : []),
  ])
}

/** None where the vault has no key for it: what cannot be compared holds up nothing. */
const othersBy = async (find: (pseudonym: string) => Promise<string[]>, pseudonym: string) => {
  try {
    return await sealedByPseudonyms(await find(pseudonym))
  } catch (error) {
    if (error instanceof Problem && error.code === 'unavailable') return []
    throw error
  }
}

const many = (kind: SignalKind, { submittedAt }: ReportDocument, others: SealedFacts[]): Raised[] => {
  const lately = others.filter((other) => submittedAt.getTime() - other.submittedAt.getTime() <= weekMs)
  return lately.length + 1 < manyInAWeek ? [] : [{ kind, others: lately }]
}

const unfounded = (others: SealedFacts[]): Raised[] => {
  const closed = others.filter(({ status, outcome }) => status === 'closed' && outcome === 'unfounded')
  return closed.length < falseBefore ? [] : [{ kind: 'false_before', others: closed }]
}

const withTheSamePhoto = async (report: ReportDocument): Promise<SealedFacts[]> => {
  const { looks, bands } = await ensureTipOff(report)
  if (bands.length === 0) return []
  const near = await TipOff.find({ bands: { $in: bands }, _id: { $ne: report._id } }, { looks: 1 })
    .limit(mostLooks)
    .lean()
  const alike = near.filter((other) =>
    other.looks.some((theirs) => looks.some((own) => differingBits(theirs.dHash, own.dHash) <= alikeBits)),
  )
  const others = await sealedByIds(alike.map(({ _id }) => String(_id)))
  return others.filter(({ submittedAt }) => submittedAt <= report.submittedAt)
}

const raise = async (report: ReportDocument, signals: Raised[]) => {
  if (signals.length === 0) return
  const reportId = String(report._id)
  try {
    await Signal.bulkWrite(
      signals.map(({ kind, others }) => ({
        updateOne: {
          filter: { key: `${kind}:${reportId}` },
          update: {
            $setOnInsert: {
              ...{ kind, reportId, areaIds: report.areaIds, raisedAt: clock.now(), isSettled: false },
              otherIds: others.map((other) => other.reportId),
              settled: null,
            },
          },
          upsert: true,
        },
      })),
      { ordered: false },
    )
  } catch (error) {
    const doubled =
      error instanceof MongoBulkWriteError && [error.writeErrors].flat().every((each) => isDuplicateKey(each, 'key'))
    if (!doubled) throw error
  }
}
