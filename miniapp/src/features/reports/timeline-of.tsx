import type { HistoryEntry, ReportView } from '@huisheng/contract'
import { stageNames } from '@huisheng/contract'
import type { TimelineStep } from '../../ui/timeline'
import { StoredPhotos } from '../photos/stored-photos'
import { sayTime } from '../times'

const ended = ['closed', 'declined', 'withdrawn']

const pastStep = (entry: HistoryEntry, last: boolean, open: boolean): TimelineStep => ({
  key: String(entry.seq),
  title: entry.sentence,
  when: sayTime(entry.at),
  text: entry.words ?? undefined,
  // The report's own photos stand large below.
  extra: entry.action !== 'submit' && entry.photos.length > 0 ? <StoredPhotos photos={entry.photos} /> : undefined,
  phase: entry.status === 'declined' ? 'bad' : last && open ? 'now' : 'past',
})

/** The history in plain words, oldest first, and what is to come where the report is open. */
export const timelineOf = ({ history, status, next, clock }: ReportView): TimelineStep[] => {
  const open = !ended.includes(status)
  const past = history.map((entry, at) => pastStep(entry, at === history.length - 1, open))
  if (!open) return past
  const when = clock ? `${stageNames[clock.stage]}期限：${sayTime(clock.dueAt)}前` : undefined
  return [...past, { key: 'next', title: next, when, phase: 'next' }]
}
