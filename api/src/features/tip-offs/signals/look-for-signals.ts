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

type Raised = { kind: SignalKind; words: string; others: SealedFacts[] }

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
    ...many('many_from_one_device', '同一设备', report, before(ofDevice)),
    ...many('many_from_one_person', '同一人', report, before(ofPerson)),
    ...unfounded(before(ofPerson)),
    ...(withPhoto.length > 0
      ? [
          {
            kind: 'repeated_photo' as const,
            words: `照片与以前的 ${withPhoto.length} 件举报几乎相同`,
            others: withPhoto,
          },
        ]
      : []),
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

const many = (kind: SignalKind, whose: string, { submittedAt }: ReportDocument, others: SealedFacts[]): Raised[] => {
  const lately = others.filter((other) => submittedAt.getTime() - other.submittedAt.getTime() <= weekMs)
  const count = lately.length + 1
  return count < manyInAWeek ? [] : [{ kind, words: `${whose} 7 天内提交了 ${count} 件举报`, others: lately }]
}

const unfounded = (others: SealedFacts[]): Raised[] => {
  const closed = others.filter(({ status, outcome }) => status === 'closed' && outcome === 'unfounded')
  if (closed.length < falseBefore) return []
  return [{ kind: 'false_before', words: `同一人以前有 ${closed.length} 件举报查无实据`, others: closed }]
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
      signals.map(({ kind, words, others }) => ({
        updateOne: {
          filter: { key: `${kind}:${reportId}` },
          update: {
            $setOnInsert: {
              ...{ kind, reportId, words, areaIds: report.areaIds, raisedAt: clock.now(), isSettled: false },
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
