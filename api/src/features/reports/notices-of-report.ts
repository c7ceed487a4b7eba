import type { Notice } from '../notices/send-notices.ts'
import type { Entry, ReportDocument } from './report.fields.ts'
import { sentenceOf } from './sentences.ts'
import { deskServants, servants } from './servants.ts'
import { whenWords } from './when-words.ts'

type Group = [Entry, ...Entry[]]

/** Steps taken in one write are told together. */
const groupsOf = (entries: readonly Entry[]): Group[] => {
  const groups = new Map<number, Group>()
  for (const entry of entries) {
    const group = groups.get(entry.at.getTime())
    if (group) group.push(entry)
    else groups.set(entry.at.getTime(), [entry])
  }
  return [...groups.values()]
}

const arrivals: readonly Entry['action'][] = ['route', 'dispatch', 'redispatch', 'reopen', 'fail']
const endings: readonly Entry['action'][] = ['close', 'decline']

/** Everything the news of this report tells, and whom. Tipsters hear of theirs by `tipsterNews`, never of one by itself. */
export const noticesOf = async (report: ReportDocument): Promise<Notice[]> => {
  const news = groupsOf(report.history.filter(({ seq }) => seq > report.toldSeq))
  const notices =
    report.kind === 'tip_off' ? await forDesk(report) : news.flatMap((group) => forInterested(report, group))
  const arrived = news.flat().findLast(({ action }) => arrivals.includes(action))
  return arrived && report.status === 'dispatched' ? [...notices, ...(await forQueue(report, arrived))] : notices
}

const forInterested = (report: ReportDocument, group: Group): Notice[] => {
  const [first] = group
  const ends = group.some(({ action }) => endings.includes(action))
  const text = group.map((entry) => sentenceOf(entry, report)).join('；')
  const said = group.find(({ words, action }) => words && action !== 'rate')?.words
  return report.interestedIds
    .filter((id) => !(first.byId === id && group.length === 1 && first.action !== 'submit'))
    .map((recipientId) => ({
      key: `report:${String(report._id)}:${first.seq}`,
      recipientId,
      title: ends ? '您关心的事有结果了' : '您关心的事有新进展',
      text: `${report.matter.name}：${text}${said ? `。${said}` : ''}`,
      about: { noun: 'report' as const, id: String(report._id) },
      template: ends ? 'report_closed' : 'report_progress',
      importance: ends ? 'high' : 'normal',
    }))
}

const forQueue = async (report: ReportDocument, { seq }: Entry): Promise<Notice[]> => {
  const emergency = report.matter.workType === 'emergency'
  const by = report.clock ? `，请在 ${whenWords(report.clock.dueAt)} 前接单` : ''
  const called = (await servants(report, emergency)).filter((id) => !report.excludedIds?.includes(id))
  return called.map((recipientId) => ({
    key: `case:${String(report._id)}:${seq}`,
    recipientId,
    title: emergency ? '突发事件，请立即处置' : '有新的工单',
    text: `${report.matter.name}（${report.number}）${by}`,
    about: { noun: 'report' as const, id: String(report._id) },
    template: 'new_case',
    importance: emergency ? 'high' : 'normal',
  }))
}

/** A tip-off that is held waits for a person at the desk. */
const forDesk = async (report: ReportDocument): Promise<Notice[]> => {
  if (report.status !== 'submitted' || !report.sealed?.heldFor.length) return []
  const called = (await deskServants(report)).filter((id) => !report.excludedIds?.includes(id))
  return called.map((recipientId) => ({
    key: `held:${String(report._id)}`,
    recipientId,
    title: '有举报暂留待查看',
    text: `${report.matter.name}（${report.number}），请查看后放行`,
    about: { noun: 'report' as const, id: String(report._id) },
    template: 'new_case',
    importance: 'normal',
  }))
}
