import type { DeclarationContent } from '@huisheng/contract'
import { Problem } from '../../../http/problem.ts'
import { personalFields } from '../../../platform/personal-fields.ts'
import type { DwellingFacts } from '../../addresses/dwelling-facts.ts'
import { currentCalendar } from '../../clocks/current-calendar.ts'
import { dayKeyOf, deadlineOf } from '../../clocks/work-calendar.ts'
import { ensurePersons } from '../../register/ensure-persons.ts'
import { present } from '../../register/present.ts'
import { personFactsOf, sealContent, type DeclaredLeaver, type DeclaredOccupant } from '../content.ts'
import type { DeclarationFields, Finding } from '../declaration.fields.ts'
import { statusOnceFiled } from '../declaration.machine.ts'
import { currentRules } from '../rules/current-rules.ts'
import { filingDeadline, lateDays } from '../rules/filing-deadline.ts'
import { checkFindings } from './check-findings.ts'
import { ownEntries, type Filer } from './filer.ts'

export type Draft = { content: DeclarationContent; dwelling: DwellingFacts; filedAt: Date }
/** What a declaration says, as it is stored: the same for a first filing and for a correction. */
export type Stated = Pick<
  DeclarationFields,
  | 'kind'
  | 'capacity'
  | 'status'
  | 'dwelling'
  | 'gridId'
  | 'areaIds'
  | 'effectiveOn'
  | 'leaseUntil'
  | 'people'
  | 'personIds'
  | 'contentSealed'
  | 'confirmerHash'
  | 'findings'
  | 'filedLateDays'
  | 'deadlineSource'
  | 'noticeVersion'
  | 'dueAt'
>

/** Everything but the attachments, of many declarations of one filer, in a constant number of queries. */
export const composeDeclarations = async (filer: Filer, drafts: readonly Draft[], now: Date): Promise<Stated[]> => {
  const [rules, calendar, entries] = await Promise.all([
    currentRules(),
    currentCalendar(),
    present(drafts.flatMap(({ content, dwelling }) => (content.leaving.length > 0 ? [dwelling.id] : []))),
  ])
  const named = await nameAll(filer, drafts, (dwellingId) => ownEntries(filer, entries.get(dwellingId) ?? []))
  const findings = await checkFindings(
    filer,
    drafts.map((draft, at) => ({ ...draft, personIds: named[at]!.occupants.map(({ personId }) => personId) })),
    { rules, today: dayKeyOf(now) },
  )
  const { dueAt } = deadlineOf(now, { amount: rules.verifyWorkingDays, unit: 'working_days' }, calendar)
  return drafts.map(({ content, dwelling, filedAt }, at): Stated => {
    const { occupants, leaving } = named[at]!
    const status = statusOnceFiled(content.onBehalfOf !== null)
    const deadline = filingDeadline(rules, content)
    return {
      kind: content.kind,
      capacity: content.capacity,
      status,
      dwelling: placeOf(dwelling),
      gridId: dwelling.gridId,
      areaIds: dwelling.areaIds,
      effectiveOn: content.effectiveOn,
      leaseUntil: content.lease?.until ?? null,
      people: occupants.length || leaving.length,
      personIds: [...new Set([...occupants, ...leaving].map(({ personId }) => personId))],
      contentSealed: sealContent({
        filer: { name: nameOfFiler(filer, content), phone: filer.phone },
        occupants,
        leaving,
        lease: content.lease,
        onBehalfOf: content.onBehalfOf,
        words: content.words,
      }),
      ...(content.onBehalfOf && { confirmerHash: personalFields.phone.hash(content.onBehalfOf.phone) }),
      findings: findings[at] as Finding[],
      filedLateDays: deadline && lateDays(deadline.dueOn, dayKeyOf(filedAt)),
      deadlineSource: deadline?.source ?? null,
      noticeVersion: content.noticeVersion,
      dueAt: status === 'submitted' ? dueAt : null,
    }
  })
}

type OwnEntries = (dwellingId: string) => { entryId: string; personId: string }[]
type Named = { occupants: DeclaredOccupant[]; leaving: DeclaredLeaver[] }

/** Gives everybody who is named the register’s id, in one call for all. */
const nameAll = async (filer: Filer, drafts: readonly Draft[], entriesOf: OwnEntries): Promise<Named[]> => {
  const people = drafts.flatMap(({ content: { occupants, leaving } }) => [
    ...occupants.map(personFactsOf),
    ...leaving.flatMap((leaver) =>
      'entryId' in leaver ? [] : [{ ...leaver, phone: null, birthDay: null, guardian: null }],
    ),
  ])
  const ids = await ensurePersons(people)
  let next = 0
  return drafts.map(({ content: { occupants, leaving }, dwelling }) => ({
    occupants: occupants.map((occupant, at) => ({ ...occupant, key: `p${at + 1}`, personId: ids[next++]! })),
    leaving: leaving.map((leaver, at) => {
      if (!('entryId' in leaver)) return { entryId: null, personId: ids[next++]!, stated: leaver }
      const entry = entriesOf(dwelling.id).find(({ entryId }) => entryId === leaver.entryId)
      if (!entry) throw unknownLeaver(at)
      return { entryId: entry.entryId, personId: entry.personId, stated: null }
    }),
  }))
}

const unknownLeaver = (at: number) =>
  new Problem('checks_failed', {
    issues: [{ path: `leaving.${at}`, message: '这位居住人的登记刚刚有变化，请重新选择' }],
  })

/** A tenant or owner goes by the name on their document, where they declare themself. */
const nameOfFiler = (filer: Filer, { occupants }: DeclarationContent) =>
  (!filer.organisation && occupants.find(({ relation }) => relation === 'self')?.name) || filer.name

const placeOf = ({ id, code, address, buildingId, buildingName, floor, pointWgs84 }: DwellingFacts) => ({
  id,
  code,
  address,
  buildingId,
  buildingName,
  floor,
  pointWgs84,
})
