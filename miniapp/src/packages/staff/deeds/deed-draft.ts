import { reports, type Outcome, type QueueView, type ReportView } from '@huisheng/contract'
import type { HeldPhoto } from '../../../features/photos/use-photos'
import type { Deed } from './deed'

/** What a person has typed and photographed for one deed, not yet acknowledged. */
export type DeedDraft = {
  words: string
  channel: string
  outcome: Outcome | null
  queue: QueueView | null
  settled: boolean
  photos: HeldPhoto[]
  /** The last step known when it was first sent without an answer: anything after it may be this very deed. */
  sentAfter: number | null
}

export const newDeedDraft: DeedDraft = {
  words: '',
  channel: '',
  outcome: null,
  queue: null,
  settled: false,
  photos: [],
  sentAfter: null,
}

export const isBlank = ({ words, channel, outcome, queue, photos }: DeedDraft) =>
  !words.trim() && !channel.trim() && !outcome && !queue && photos.length === 0

/** As the contract's schema of this deed is to read it. */
export const bodyOf = (deed: Deed, draft: DeedDraft, photoIds: string[]): unknown => {
  const { words, channel, outcome, settled } = draft
  const said = words.trim() || undefined
  const queue = draft.queue?.key ?? ''
  switch (deed) {
    case 'claim':
      return {}
    case 'file':
      return { words: said }
    case 'dispatch':
      return { queue, words: said, settled }
    case 'redispatch':
      return { queue, reason: words, settled }
    case 'decline':
      return { reason: words, channel }
    case 'return':
      return { reason: words }
    case 'fail':
      return { reason: words, photoIds }
    case 'close':
      return { words: said, photoIds }
    case 'resolve':
      return { outcome, words, photoIds }
    case 'note':
      return { words, photoIds }
  }
}

const ownWords: Record<string, string> = { outcome: '请选择处理结果', queue: '请选择派往哪里' }

/** What is still missing, by field; empty when it may go out. */
export const issuesOf = (deed: Deed, draft: DeedDraft, report: ReportView): Record<string, string> => {
  const checked = reports[deed].body.safeParse(bodyOf(deed, draft, []))
  const found = (checked.error?.issues ?? []).map(({ path, message }): [string, string] => {
    const field = path.join('.')
    return [field, ownWords[field] ?? message]
  })
  const lacksPhoto = deed === 'resolve' && report.afterPhotoRequired && draft.photos.length === 0
  return { ...Object.fromEntries(found), ...(lacksPhoto && { photoIds: '这类事项要有处理后的照片' }) }
}
