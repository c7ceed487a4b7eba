import { actionNames, type HistoryEntry, roleNames } from '@huisheng/contract'
import { PhotoStrip } from '../../ui/photo-strip'
import { momentOf } from '../../ui/time'
import './timeline.css'

const Entry = ({ entry }: { entry: HistoryEntry }) => (
  <li className={`timeline-entry timeline-${entry.action}`}>
    <p className="timeline-head">
      <b>{actionNames[entry.action]}</b>
      <span className="muted">
        {entry.byName}
        {entry.byRole && entry.byName !== roleNames[entry.byRole] && `（${roleNames[entry.byRole]}）`}
      </span>
      <time className="muted numeric" dateTime={entry.at}>
        {momentOf(entry.at)}
      </time>
    </p>
    <p>{entry.sentence}</p>
    {entry.words && <blockquote>{entry.words}</blockquote>}
    {entry.photos.length > 0 && <PhotoStrip photos={entry.photos} label={`${actionNames[entry.action]}照片`} />}
    {entry.why && (
      <p className="timeline-why">
        <span>依据</span>
        {entry.why}
      </p>
    )}
  </li>
)

/** The newest first: what matters now stands on top. */
export const Timeline = ({ history }: { history: HistoryEntry[] }) => (
  <ol className="timeline" reversed>
    {[...history].reverse().map((entry) => (
      <Entry key={entry.seq} entry={entry} />
    ))}
  </ol>
)
