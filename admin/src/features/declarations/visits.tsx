import { attemptResultNames, type DeclarationView } from '@huisheng/contract'
import { PhotoStrip } from '../../ui/photo-strip'
import { momentOf } from '../../ui/time'
import { appointmentWords } from './appointment-words'

/** Every time somebody came and could not verify, and what was agreed for the next. */
export const Visits = ({ declaration }: { declaration: DeclarationView }) => {
  const { visits, appointment, appointmentWords: said } = declaration
  if (visits.length === 0 && !appointment) return null
  return (
    <section className="card detail-section" aria-label="上门和预约">
      <h2 className="card-title">上门和预约</h2>
      <ul className="plain-list">
        {appointment && (
          <li>
            <b className="numeric">预约 {appointmentWords(appointment)}</b>
            {said && <p className="declaration-words">{said}</p>}
          </li>
        )}
        {[...visits].reverse().map(({ at, result, byName, words, photos }) => (
          <li key={at}>
            <b>{attemptResultNames[result]}</b>{' '}
            <span className="muted numeric">
              {byName} {momentOf(at)}
            </span>
            {words && <p className="declaration-words">{words}</p>}
            {photos.length > 0 && <PhotoStrip photos={photos} label="上门照片" />}
          </li>
        ))}
      </ul>
    </section>
  )
}
