import { type DeclarationView, verifyOutcomeNames } from '@huisheng/contract'
import { PhotoStrip } from '../../ui/photo-strip'
import { momentOf } from '../../ui/time'

type Props = { verification: NonNullable<DeclarationView['verification']> }

export const Verification = ({ verification }: Props) => {
  const { outcome, byName, at, words, corrections, photos, distanceMetres } = verification
  return (
    <section className="card detail-section" aria-label="核实结果">
      <div className="detail-section-head">
        <h2 className="card-title">核实结果：{verifyOutcomeNames[outcome]}</h2>
        <span className="muted numeric">
          {byName} {momentOf(at)}
          {distanceMetres !== null && ` · 距房屋约 ${Math.round(distanceMetres)} 米`}
        </span>
      </div>
      {words && <p className="declaration-words">{words}</p>}
      {corrections.length > 0 && (
        <ul className="declaration-missing" aria-label="更正的内容">
          {corrections.map(({ field, fieldName, reason }) => (
            <li key={field}>
              更正 <b>{fieldName}</b>：{reason}
            </li>
          ))}
        </ul>
      )}
      {photos.length > 0 && <PhotoStrip photos={photos} label="核实照片" />}
    </section>
  )
}
