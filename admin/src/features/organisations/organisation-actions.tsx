import type { OrganisationView } from '@huisheng/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { ActionForm } from './action-form'
import { actions, type ActionValues, offeredOf, type StaffAction } from './actions'

/** What this reader may decide now: exactly what the organisation’s `actions` say. */
export const OrganisationActions = ({ organisation }: { organisation: OrganisationView }) => {
  const [open, setOpen] = useState<StaffAction | null>(null)
  const [typed] = useState(() => new Map<StaffAction, ActionValues>())
  const offered = offeredOf(organisation)
  if (offered.length === 0 && !open) return null
  return (
    <section className="card detail-section" aria-label="操作">
      <div className="action-buttons">
        {offered.map((name) => (
          <Button
            key={name}
            type={actions[name].tone === 'primary' && (open === null || open === name) ? 'primary' : 'default'}
            danger={actions[name].tone === 'danger'}
            aria-expanded={open === name}
            onClick={() => setOpen(open === name ? null : name)}
          >
            {actions[name].name}
          </Button>
        ))}
      </div>
      {open && (
        <ActionForm
          key={open}
          organisation={organisation}
          name={open}
          typed={typed.get(open)}
          onType={(values) => typed.set(open, values)}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}
