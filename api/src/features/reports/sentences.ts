import { outcomeNames, ratingNames, roleNames, type RatingLevel, type Role } from '@huisheng/contract'
import { ratingEnd } from './rating-end.ts'
import type { Entry, ReportDocument } from './report.fields.ts'
import { whenWords } from './when-words.ts'

/** Who did it, as a reporter may know: grid workers stand on a public card, others go by their role. */
export const actorWords = ({ byRole, byName }: Pick<Entry, 'byRole' | 'byName'>) => {
  if (!byRole) return '系统'
  if (byRole === 'resident') return '上报人'
  const role = roleNames[byRole as Role]
  return ['worker', 'leader'].includes(byRole) && byName ? `${role}${byName}` : role
}

/** One plain sentence for the reporter, for each step of the history. */
export const sentenceOf = (entry: Entry, report: ReportDocument): string => {
  const who = actorWords(entry)
  switch (entry.action) {
    case 'submit':
      return `已收到，案号 ${report.number}`
    case 'file':
      return entry.byRole ? `${who}已受理立案` : '已自动受理立案'
    case 'decline':
      return '这件事没有被受理'
    case 'route':
      return `已派给${entry.queueName}`
    case 'dispatch':
      return `已派给${entry.queueName}`
    case 'redispatch':
      return entry.queueName ? `已改派给${entry.queueName}` : '已安排有关工作人员回避'
    case 'claim':
      return `${who}已接单，正在处理`
    case 'return':
      return '已退回派遣台，将重新派人处理'
    case 'resolve':
      return `${who}已处理${report.outcome ? `，结果：${outcomeNames[report.outcome]}` : ''}，等待核查`
    case 'close':
      return entry.byRole ? '核查通过，已结案' : '已结案'
    case 'fail':
      return '核查没有通过，已要求继续处理'
    case 'withdraw':
      return '上报人已撤回'
    case 'rate':
      return `上报人评价：${ratingNames[(entry.why ?? 'refused') as RatingLevel]}`
    case 'reopen':
      return `因评价不满意，已重新交${entry.queueName}办理`
    case 'note':
      return `${who}补充了说明`
  }
}

/** What happens next, who acts, and by when. */
export const nextOf = (report: ReportDocument): string => {
  const by = report.clock ? `${whenWords(report.clock.dueAt)}前` : '尽快'
  switch (report.status) {
    case 'submitted':
      return `社区将在${by}决定是否受理`
    case 'filed':
      return `派遣员将在${by}安排人处理`
    case 'dispatched':
      return `${report.queue?.name ?? '处理人'}将在${by}接单`
    case 'handling':
      return `处理人将在${by}处理完并反馈`
    case 'resolved':
      return `核查员将在${by}核查，处理的人不参与核查`
    case 'closed':
      return closedNext(report)
    case 'declined':
      return '这件事已结束；如有新的情况可以重新上报'
    case 'withdrawn':
      return '您已撤回，这件事已结束'
  }
}

const closedNext = ({ rating, history, ratingClosesAt }: ReportDocument) => {
  if (rating) return '已评价，谢谢您'
  const until = ratingClosesAt ?? ratingEnd(history.at(-1)!.at)
  return `请在${whenWords(until)}前评价；不满意会自动重新办理`
}
