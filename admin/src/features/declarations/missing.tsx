import type { DeclarationView } from '@huisheng/contract'

export const Missing = ({ missing }: Pick<DeclarationView, 'missing'>) =>
  missing.length > 0 && (
    <section className="card detail-section" aria-label="退回时要求补正">
      <h2 className="card-title">退回时要求补正</h2>
      <ul className="declaration-missing">
        {missing.map(({ field, message }) => (
          <li key={`${field}:${message}`}>{message}</li>
        ))}
      </ul>
    </section>
  )
