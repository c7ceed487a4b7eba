import { exclusionNames, gradeNames, type Calculation, type SchemeFields, type SchemeView } from '@huisheng/contract'
import { yuanWords } from '../../ui/money'

export const schemeFieldNames: Record<keyof SchemeFields, string> = {
  key: '标识',
  name: '名称',
  source: '依据',
  plain: '给居民看的说明',
  matterCodes: '适用事项',
  from: '施行日期',
  until: '终止日期',
  calculation: '奖励金额',
  partlyCounts: '部分属实',
  capCaseFen: '每件上限',
  capPersonMonth: '每人每月上限',
  secondFromFen: '第二机关审批',
  exclusions: '不予奖励的人',
  anonymousAllowed: '匿名举报',
  supplementBasisPoints: '补充关键证据',
  notifyWorkingDays: '通知期限',
  claimDays: '领取期限',
  appealDays: '异议期限',
  reminderDays: '领取提醒',
  unconfirmed: '没有核实的',
}

export const percentWords = (basisPoints: number) => `${basisPoints / 100}%`

const gradeWords = (calculation: Calculation): string[] =>
  calculation.by === 'penalty'
    ? calculation.grades.map(
        ({ grade, name, basisPoints, floorFen }) =>
          `${gradeNames[grade]} ${name}：罚款的 ${percentWords(basisPoints)}，不低于 ${yuanWords(floorFen)}`,
      )
    : calculation.grades.map(
        ({ grade, name, amountFen }) => `${gradeNames[grade]} ${name}：每件 ${yuanWords(amountFen)}`,
      )

const monthWords = (cap: SchemeFields['capPersonMonth']) =>
  cap ? `${yuanWords(cap.amountFen)}，${cap.eachMatter ? '每个事项分别计算' : '所有事项合计'}` : '不限'

type Read = SchemeFields & Partial<Pick<SchemeView, 'matterNames'>>
type Words = { [K in Exclude<keyof SchemeFields, 'key' | 'unconfirmed'>]: (scheme: Read) => string[] }

const words: Words = {
  name: ({ name }) => [name],
  source: ({ source }) => [source],
  plain: ({ plain }) => plain,
  matterCodes: ({ matterCodes, matterNames }) => matterCodes.map((code, at) => matterNames?.[at] ?? code),
  from: ({ from }) => [from],
  until: ({ until }) => [until ?? '长期'],
  calculation: ({ calculation }) => gradeWords(calculation),
  partlyCounts: ({ partlyCounts }) => [partlyCounts ? '奖励' : '不奖励'],
  capCaseFen: ({ capCaseFen }) => [yuanWords(capCaseFen)],
  capPersonMonth: ({ capPersonMonth }) => [monthWords(capPersonMonth)],
  secondFromFen: ({ secondFromFen }) => [secondFromFen === null ? '不需要' : `${yuanWords(secondFromFen)} 起`],
  exclusions: ({ exclusions }) => exclusions.map((exclusion) => exclusionNames[exclusion]),
  anonymousAllowed: ({ anonymousAllowed }) => [anonymousAllowed ? '奖励' : '不奖励'],
  supplementBasisPoints: ({ supplementBasisPoints }) => [`得这件事奖励的 ${percentWords(supplementBasisPoints)}`],
  notifyWorkingDays: ({ notifyWorkingDays }) => [`批准后 ${notifyWorkingDays} 个工作日内通知`],
  claimDays: ({ claimDays }) => [`通知后 ${claimDays} 天内领取`],
  appealDays: ({ appealDays }) => [`${appealDays} 天内可以提出异议`],
  reminderDays: ({ reminderDays }) => reminderDays.map((days) => `到期前 ${days} 天`),
}

export type SchemeRow = { field: keyof Words; name: string; words: string[]; unconfirmed: boolean }

/** A scheme as a person reads it, field by field. */
export const schemeRows = (scheme: Read): SchemeRow[] =>
  (Object.keys(words) as (keyof Words)[]).map((field) => {
    const said = words[field](scheme)
    return {
      field,
      name: schemeFieldNames[field],
      words: said.length > 0 ? said : ['无'],
      unconfirmed: scheme.unconfirmed.includes(field),
    }
  })

/** What reads otherwise in `after` than in `before`. */
export const schemeDifferences = (before: Read, after: Read) => {
  const rows = schemeRows(before)
  return schemeRows(after).flatMap((row, at) => {
    const from = rows[at]
    const same = from && from.words.join('\n') === row.words.join('\n') && from.unconfirmed === row.unconfirmed
    return from && !same ? [{ name: row.name, from, to: row }] : []
  })
}
