import { kindsOf, type DeclarationContent, type DeclarationKind, type FilerCapacity } from '@huisheng/contract'
import { changesAnything, type Outcome } from './reconcile.ts'

export type Filer = { organisationId: string; capacity: FilerCapacity; today: string; noticeVersion: string }

/**
 * The declarations that say what the file changes in one dwelling: one with the full list where this filer may file
 * such, else arrivals and departures each. Where somebody may stand in a broken row, never a full list.
 */
export const contentsOf = (outcome: Outcome, filer: Filer): DeclarationContent[] => {
  if (!changesAnything(outcome)) return []
  const { vacancy, hold, arrivals, changes, departures, stays } = outcome
  const write = writer(outcome, filer)
  if (vacancy?.isNew && mayFile(filer, 'vacancy')) return [write('vacancy', {})]
  const list = (['occupancy', 'dormitory'] as const).find((kind) => mayFile(filer, kind))
  if (list && !hold && stays.length > 0) return [write(list, { occupants: stays })]
  const stated = [...arrivals, ...changes].map(({ person }) => person)
  return [
    ...(stated.length > 0
      ? [write('move_in', { occupants: stated, effectiveOn: latest(stated.map(({ since }) => since)) })]
      : []),
    ...(departures.length > 0
      ? [
          write('move_out', {
            leaving: departures.map(({ name, documentKind, documentNumber }) => ({
              name,
              documentKind,
              documentNumber,
            })),
          }),
        ]
      : []),
  ]
}

const mayFile = ({ capacity }: Filer, kind: DeclarationKind) => kindsOf[capacity].includes(kind)
const latest = (days: string[]) => days.reduce((late, day) => (day > late ? day : late))

const writer =
  ({ dwelling }: Outcome, { organisationId, capacity, today, noticeVersion }: Filer) =>
  (
    kind: DeclarationKind,
    parts: Partial<Pick<DeclarationContent, 'occupants' | 'leaving' | 'effectiveOn'>>,
  ): DeclarationContent => ({
    kind,
    capacity,
    organisationId,
    dwellingId: dwelling.id,
    effectiveOn: today,
    occupants: [],
    leaving: [],
    lease: null,
    onBehalfOf: null,
    attachmentIds: [],
    words: '',
    noticeVersion,
    ...parts,
  })
