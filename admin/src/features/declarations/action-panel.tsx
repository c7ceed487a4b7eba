import type { DeclarationView, RevealedDeclaration } from '@huisheng/contract'
import { Button } from 'antd'
import { type ComponentType, useState } from 'react'
import type { ActionFormProps } from './action-frame'
import { AppointmentForm } from './appointment-form'
import { AttemptForm } from './attempt-form'
import { ReturnForm } from './return-form'
import { RevealForm } from './reveal-form'
import { type Draft, offeredOf, type StaffAction, staffActionNames } from './staff-actions'
import { VerifyForm } from './verify-form'

type Props = {
  declaration: DeclarationView
  revealed: boolean
  onReveal: (revealed: RevealedDeclaration) => void
}

const forms: Record<Exclude<StaffAction, 'reveal'>, ComponentType<ActionFormProps>> = {
  verify: VerifyForm,
  return: ReturnForm,
  attempt: AttemptForm,
  propose_appointment: AppointmentForm,
}

/** What this reader may do now: exactly the declaration’s `actions`. What was typed stays as long as the page. */
export const ActionPanel = ({ declaration, revealed, onReveal }: Props) => {
  const [open, setOpen] = useState<{ name: StaffAction; draft: Draft } | null>(null)
  const [drafts] = useState(() => new Map<StaffAction, Draft>())
  const offered = offeredOf(declaration).filter((name) => name !== 'reveal' || !revealed)

  const toggle = (name: StaffAction) => {
    if (open?.name === name) return setOpen(null)
    const draft = drafts.get(name) ?? { id: crypto.randomUUID(), values: {} }
    drafts.set(name, draft)
    setOpen({ name, draft })
  }
  const propsOf = (name: StaffAction, draft: Draft): ActionFormProps => ({
    declaration,
    draft,
    onType: (values) => drafts.set(name, { ...draft, values }),
    onDone: () => {
      drafts.delete(name)
      setOpen(null)
    },
    onClose: () => setOpen(null),
  })
  const Form = open && open.name !== 'reveal' ? forms[open.name] : null

  if (offered.length === 0 && !open) return null
  return (
    <section className="card detail-section" aria-label="操作">
      <div className="action-buttons">
        {offered.map((name) => (
          <Button
            key={name}
            type={name === 'verify' && (open === null || open.name === name) ? 'primary' : 'default'}
            aria-expanded={open?.name === name}
            onClick={() => toggle(name)}
          >
            {staffActionNames[name]}
          </Button>
        ))}
      </div>
      {open && Form && <Form key={open.name} {...propsOf(open.name, open.draft)} />}
      {open?.name === 'reveal' && <RevealForm {...propsOf('reveal', open.draft)} onReveal={onReveal} />}
    </section>
  )
}
