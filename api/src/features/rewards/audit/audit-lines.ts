import {
  actionNames,
  arrivalNames,
  outcomeNames,
  roleNames,
  ruleResultNames,
  type RewardAuditLine,
  type SchemeView,
} from '@huisheng/contract'
import { yuanWords } from '../../../platform/yuan-words.ts'
import { sealedOf } from '../../reports/sealed/sealed-reports.ts'
import { schemeVersion } from '../../schemes/find-schemes.ts'
import { factOf } from '../../tip-offs/fact-of.ts'
import type { Entry, RewardDocument, Share } from '../reward.fields.ts'
import { happeningNames } from '../reward.words.ts'
import { openMaybe } from '../saying.ts'
import { tipsterName } from '../write-reward.ts'
import { paymentCourse } from './payment-course.ts'

type Line = RewardAuditLine

const line = (given: Partial<Line> & Pick<Line, 'from' | 'what' | 'by'> & { moment: Date }): Line => {
  const { moment, ...rest } = given
  return { at: moment.toISOString(), words: null, amountFen: null, rule: null, inputs: [], ...rest }
}

/** Everything from submission to payment: who, what, which rule on which inputs, to the second. The tipster is 举报人. */
export const auditLines = async (reward: RewardDocument): Promise<Line[]> => {
  const [reports, scheme, payments] = await Promise.all([
    Promise.all(reward.shares.map(reportLines)),
    schemeVersion(reward.schemeId),
    paymentCourse(String(reward._id), reward.claimIds),
  ])
  const facts = await factLines(reward)
  const lines = [
    ...reports.flat(),
    ...facts,
    ...schemeLines(reward, scheme),
    ...reward.history.flatMap((entry) => rewardLines(reward, entry)),
    ...payments,
  ]
  return lines
    .map((each, at) => ({ each, at }))
    .sort(inTime)
    .map(({ each }) => each)
}

type Placed = { each: Line; at: number }
const inTime = (a: Placed, b: Placed) => (a.each.at === b.each.at ? a.at - b.at : a.each.at < b.each.at ? -1 : 1)

const reportLines = async ({ tipster, reportNumber }: Share): Promise<Line[]> => {
  const report = await sealedOf(tipster)
  return (report?.history ?? []).map((entry) => {
    const byTipster = entry.byRole === 'resident' || (entry.byRole === null && entry.action === 'submit')
    return line({
      moment: entry.at,
      from: 'report',
      what: `${reportNumber} ${actionNames[entry.action]}`,
      by: byTipster ? tipsterName : byWords(entry),
      words: byTipster ? null : (entry.words ?? entry.why),
      inputs: entry.queueName ? [{ name: '队列', value: entry.queueName }] : [],
    })
  })
}

const byWords = ({ byName, byRole }: Pick<Entry, 'byRole'> & { byName: string | null }) =>
  byName ? `${byName}${byRole ? `（${roleNames[byRole]}）` : ''}` : '系统'

/** The fact as it was judged, at the moment it was proposed. */
const factLines = async (reward: RewardDocument): Promise<Line[]> => {
  const fact = await factOf(reward.factId)
  return fact.members
    .filter(({ closedAt }) => closedAt !== null)
    .map((member) =>
      line({
        moment: member.closedAt!,
        from: 'tip_off',
        what: `${member.number} 查证结果`,
        by: '系统',
        words: member.outcome && outcomeNames[member.outcome],
        inputs: [
          { name: '先后', value: arrivalNames[member.arrival] },
          { name: '处罚金额', value: fact.penaltyFen === null ? '尚未登记' : yuanWords(fact.penaltyFen) },
        ],
      }),
    )
}

const schemeLines = (reward: RewardDocument, scheme: SchemeView): Line[] =>
  scheme.publishedAt
    ? [
        line({
          moment: new Date(scheme.publishedAt),
          from: 'scheme',
          what: `${scheme.name} 第 ${reward.schemeVersion} 版发布`,
          by: scheme.publishedByName ?? '系统',
          words: scheme.source,
        }),
      ]
    : []

const judging: readonly Entry['action'][] = ['approve', 'approve_second', 'decline']

/** A step, what it moved in the ledger, and with the last word the rules it rests on. */
const rewardLines = (reward: RewardDocument, entry: Entry): Line[] => {
  const share = reward.shares.find(({ reportId }) => reportId === entry.reportId)
  const isLast = entry === reward.history.findLast(({ action }) => judging.includes(action))
  const step = line({
    moment: entry.at,
    from: 'reward',
    what: [share?.reportNumber, happeningNames[entry.action]].filter(Boolean).join(' '),
    by: byWords(entry),
    words: entry.byId ? openMaybe(entry.said) : null,
    amountFen: entry.amountFen,
  })
  return [...(isLast || isFirstOfOpen(reward, entry) ? ruleLines(reward, entry) : []), step, ...ledgerLines(entry)]
}

/** While nothing is decided the rules stand with the latest proposal. */
const isFirstOfOpen = ({ history }: RewardDocument, entry: Entry) =>
  !history.some(({ action }) => judging.includes(action)) &&
  entry === history.findLast(({ office }) => office === 'propose')

const ruleLines = ({ shares }: RewardDocument, entry: Entry): Line[] =>
  shares.flatMap(({ reportNumber, evaluation }) =>
    evaluation.trace.map(({ rule, name, result, inputs, words, amountFen }) =>
      line({
        moment: entry.at,
        from: 'scheme',
        what: `${reportNumber} ${name}：${ruleResultNames[result]}`,
        by: '系统',
        words,
        amountFen,
        rule,
        inputs,
      }),
    ),
  )

const ledgerLines = ({ at, posting }: Entry): Line[] =>
  posting
    ? [
        line({
          moment: at,
          from: 'ledger',
          what: posting.kind === 'reserve' ? '占用预算' : '释放预算',
          by: '系统',
          amountFen: posting.amountFen,
          inputs: [{ name: '预算', value: `${posting.year} 年 ${posting.schemeKey}` }],
        }),
      ]
    : []
