import type { Calculation, Exclusion, Grade, SchemeFields } from '@huisheng/contract'
import { fenOf, yuanText } from '../../ui/money'

export type GradeValues = { grade?: Grade; name?: string; basisPoints?: string; floorFen?: string; amountFen?: string }

/** A scheme as its form holds it: amounts in 元, shares in per cent, lines as one text. */
export type SchemeValues = {
  key?: string
  name?: string
  source?: string
  plain?: string
  matterCodes?: string[]
  from?: string
  until?: string
  calculation?: { by?: Calculation['by']; grades?: GradeValues[] }
  partlyCounts?: boolean
  capCaseFen?: string
  monthly?: boolean
  capPersonMonth?: { amountFen?: string; eachMatter?: boolean }
  secondFromFen?: string
  exclusions?: Exclusion[]
  anonymousAllowed?: boolean
  supplementBasisPoints?: string
  notifyWorkingDays?: number | null
  claimDays?: number | null
  appealDays?: number | null
  reminderDays?: string
  unconfirmed?: string[]
}

export const blankScheme: SchemeValues = {
  calculation: { by: 'penalty', grades: [{ grade: 1 }] },
  partlyCounts: false,
  anonymousAllowed: true,
  exclusions: ['staff', 'staff_kin', 'duty_holder', 'offender', 'injured_party'],
  reminderDays: '30、7、1',
  unconfirmed: [],
}

const percentText = (basisPoints: number) => String(basisPoints / 100)

const gradesOf = (calculation: Calculation): GradeValues[] =>
  calculation.by === 'penalty'
    ? calculation.grades.map(({ grade, name, basisPoints, floorFen }) => ({
        grade,
        name,
        basisPoints: percentText(basisPoints),
        floorFen: yuanText(floorFen),
      }))
    : calculation.grades.map(({ grade, name, amountFen }) => ({ grade, name, amountFen: yuanText(amountFen) }))

export const valuesOf = (scheme: SchemeFields): SchemeValues => ({
  key: scheme.key,
  name: scheme.name,
  source: scheme.source,
  plain: scheme.plain.join('\n'),
  matterCodes: scheme.matterCodes,
  from: scheme.from,
  until: scheme.until ?? '',
  calculation: { by: scheme.calculation.by, grades: gradesOf(scheme.calculation) },
  partlyCounts: scheme.partlyCounts,
  capCaseFen: yuanText(scheme.capCaseFen),
  monthly: scheme.capPersonMonth !== null,
  capPersonMonth: scheme.capPersonMonth
    ? { amountFen: yuanText(scheme.capPersonMonth.amountFen), eachMatter: scheme.capPersonMonth.eachMatter }
    : {},
  secondFromFen: scheme.secondFromFen === null ? '' : yuanText(scheme.secondFromFen),
  exclusions: scheme.exclusions,
  anonymousAllowed: scheme.anonymousAllowed,
  supplementBasisPoints: percentText(scheme.supplementBasisPoints),
  notifyWorkingDays: scheme.notifyWorkingDays,
  claimDays: scheme.claimDays,
  appealDays: scheme.appealDays,
  reminderDays: scheme.reminderDays.join('、'),
  unconfirmed: scheme.unconfirmed,
})

const percent = /^\d{1,3}(\.\d{1,2})?$/
/** 500 of 5 or 5%; null where it is no share. */
export const basisPointsOf = (typed: string) => {
  const text = typed.replace(/[\s%％]/g, '')
  if (!percent.test(text)) return null
  const points = Math.round(Number(text) * 100)
  return points <= 10_000 ? points : null
}

export const percentRule = {
  validator: (_rule: unknown, typed = '') =>
    basisPointsOf(String(typed)) === null
      ? Promise.reject(new Error('请填写 0 到 100 之间的百分比，最多两位小数'))
      : Promise.resolve(),
}

const fen = (typed = '') => fenOf(typed) ?? NaN
const points = (typed = '') => basisPointsOf(typed) ?? NaN
const lines = (text = '') =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
const days = (text = '') =>
  text
    .split(/[、,，;；\s]+/)
    .filter((day) => day !== '')
    .map(Number)

const calculationOf = ({ by, grades = [] }: NonNullable<SchemeValues['calculation']>): Calculation => {
  const common = ({ grade, name = '' }: GradeValues) => ({ grade: grade ?? (NaN as never), name })
  return by === 'fixed'
    ? { by, grades: grades.map((row) => ({ ...common(row), amountFen: fen(row.amountFen) })) }
    : {
        by: 'penalty',
        grades: grades.map((row) => ({
          ...common(row),
          basisPoints: points(row.basisPoints),
          floorFen: fen(row.floorFen),
        })),
      }
}

/** What is typed, as the contract asks for it; what is no figure becomes NaN, which its schema refuses at the field. */
export const fieldsOf = (values: SchemeValues): SchemeFields => ({
  key: values.key ?? '',
  name: values.name ?? '',
  source: values.source ?? '',
  plain: lines(values.plain),
  matterCodes: values.matterCodes ?? [],
  from: values.from ?? '',
  until: values.until || null,
  calculation: calculationOf(values.calculation ?? {}),
  partlyCounts: values.partlyCounts ?? false,
  capCaseFen: fen(values.capCaseFen),
  capPersonMonth: values.monthly
    ? { amountFen: fen(values.capPersonMonth?.amountFen), eachMatter: values.capPersonMonth?.eachMatter ?? false }
    : null,
  secondFromFen: values.secondFromFen?.trim() ? fen(values.secondFromFen) : null,
  exclusions: values.exclusions ?? [],
  anonymousAllowed: values.anonymousAllowed ?? false,
  supplementBasisPoints: points(values.supplementBasisPoints),
  notifyWorkingDays: values.notifyWorkingDays ?? NaN,
  claimDays: values.claimDays ?? NaN,
  appealDays: values.appealDays ?? NaN,
  reminderDays: days(values.reminderDays),
  unconfirmed: values.unconfirmed ?? [],
})
