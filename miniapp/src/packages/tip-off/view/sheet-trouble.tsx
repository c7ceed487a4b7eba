import type { Trouble } from '../../../api/problem'
import { NoticeBar } from '../../../ui/notice-bar'

/** A failure that belongs to no field. */
export const SheetTrouble = ({ trouble }: { trouble: Trouble | null }) =>
  trouble && Object.keys(trouble.issues).length === 0 ? <NoticeBar tone="bad">{trouble.text}</NoticeBar> : null
