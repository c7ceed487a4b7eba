import { declarationEventNames, type DeclarationView } from '@huisheng/contract'
import { momentOf } from '../../ui/time'
import '../reports/timeline.css'

/** The newest first: what matters now stands on top. */
export const DeclarationTimeline = ({ timeline }: Pick<DeclarationView, 'timeline'>) => (
  <section className="card detail-section">
    <h2 className="card-title">办理过程</h2>
    <ol className="timeline" reversed>
      {timeline
        .map((entry, seq) => ({ ...entry, seq }))
        .reverse()
        .map(({ seq, at, event, byName, words }) => (
          <li key={seq} className={`timeline-entry timeline-${event}`}>
            <p className="timeline-head">
              <b>{declarationEventNames[event]}</b>
              <span className="muted">{byName}</span>
              <time className="muted numeric" dateTime={at}>
                {momentOf(at)}
              </time>
            </p>
            {words && <blockquote>{words}</blockquote>}
          </li>
        ))}
    </ol>
  </section>
)
