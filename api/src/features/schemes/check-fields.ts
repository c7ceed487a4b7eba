import { SchemeFields, type Calculation } from '@huisheng/contract'
import { yuanWords } from '../../platform/yuan-words.ts'
import { Problem } from '../../http/problem.ts'
import { listMatters } from '../catalogue/find-matter.ts'

type Issue = { path: string; message: string }
type Fields = Omit<SchemeFields, 'key'>

const when = (wrong: boolean, path: string, message: string): Issue[] => (wrong ? [{ path, message }] : [])
const repeats = <T>(list: readonly T[]) => new Set(list).size < list.length

/** The figures of a grade, the one that is an amount first. */
const figuresOf = (calculation: Calculation): { grade: number; figures: [string, number][] }[] =>
  calculation.by === 'penalty'
    ? calculation.grades.map(({ grade, floorFen, basisPoints }) => ({
        grade,
        figures: [
          ['floorFen', floorFen],
          ['basisPoints', basisPoints],
        ],
      }))
    : calculation.grades.map(({ grade, amountFen }) => ({ grade, figures: [['amountFen', amountFen]] }))

/** A better grade never gets less, by any of its figures, and none more than the cap. */
const gradeIssues = (calculation: Calculation, capFen: number): Issue[] => {
  const grades = figuresOf(calculation)
  return grades.flatMap(({ grade, figures }, at) => {
    const better = grades.filter((other) => other.grade < grade)
    return figures.flatMap(([name, figure], place) => {
      const path = `calculation.grades.${at}.${name}`
      return [
        ...when(
          better.some((other) => other.figures[place]![1] < figure),
          path,
          '较低的等级不能高于较高的等级',
        ),
        ...when(place === 0 && figure > capFen, path, `不能超过每件上限 ${yuanWords(capFen)}`),
      ]
    })
  })
}

const issuesOf = (fields: Fields): Issue[] => {
  const { calculation, capCaseFen, secondFromFen, from, until, reminderDays, claimDays } = fields
  return [
    ...when(until !== null && until < from, 'until', '终止日期不能早于施行日期'),
    ...when(repeats(calculation.grades.map(({ grade }) => grade)), 'calculation.grades', '等级不能重复'),
    ...gradeIssues(calculation, capCaseFen),
    ...when(capCaseFen === 0, 'capCaseFen', '每件上限要大于零'),
    ...when(
      secondFromFen !== null && secondFromFen > capCaseFen,
      'secondFromFen',
      `不能超过每件上限 ${yuanWords(capCaseFen)}，否则永远达不到`,
    ),
    ...when(repeats(fields.exclusions), 'exclusions', '不能重复'),
    ...when(repeats(fields.matterCodes), 'matterCodes', '事项不能重复'),
    ...when(repeats(reminderDays), 'reminderDays', '提醒的天数不能重复'),
    ...when(
      reminderDays.some((days) => days >= claimDays),
      'reminderDays',
      '提醒要在领取期限之内',
    ),
    ...when(
      fields.unconfirmed.some((name) => !(name in SchemeFields.shape)),
      'unconfirmed',
      '只能填写办法中的字段名',
    ),
  ]
}

const demand = (issues: Issue[]) => {
  if (issues.length > 0) throw new Problem('invalid_request', { issues })
}

/** Throws what is wrong with the figures among themselves, field by field. */
export const checkFigures = (fields: Fields, before = '') =>
  demand(issuesOf(fields).map(({ path, message }) => ({ path: before + path, message })))

/** Also throws where a matter does not exist. */
export const checkFields = async (fields: Fields) => {
  const known = new Set((await listMatters()).map(({ code }) => code))
  const unknown = fields.matterCodes.filter((code) => !known.has(code))
  demand([...issuesOf(fields), ...when(unknown.length > 0, 'matterCodes', `没有这样的事项：${unknown.join('、')}`)])
}
