import { DeclarationKind, kindsOf, partsOf, type FormView } from '@huisheng/contract'
import { newDeclarationDraft, newOccupant, type DeclarationDraft } from '../../../features/declarations/draft'
import { addDays, today } from '../../../platform/days'

/** What the register and the capacities already settle need not be asked. */
export const withKind = (draft: DeclarationDraft, kind: DeclarationKind, form: FormView): DeclarationDraft => {
  const capacity = draft.capacity
  const lives = capacity === 'tenant' || capacity === 'owner'
  const asksOccupants = partsOf[kind].occupants
  const self = newOccupant({ relation: 'self', since: draft.effectiveOn })
  return {
    ...draft,
    kind,
    occupants: asksOccupants && lives && draft.occupants.length === 0 ? [self] : draft.occupants,
    leavingEntryIds:
      partsOf[kind].leaving && draft.leavingEntryIds.length === 0 && form.occupants.length === 1
        ? form.occupants.map(({ entryId }) => entryId)
        : draft.leavingEntryIds,
    lease:
      kind === 'renewal' && !draft.lease.from && form.leaseUntil
        ? { ...draft.lease, from: addDays(form.leaseUntil, 1) }
        : draft.lease,
  }
}

type Capacity = FormView['capacities'][number]

export const withCapacity = (draft: DeclarationDraft, { capacity, organisationId }: Capacity): DeclarationDraft => ({
  ...draft,
  capacity,
  organisationId,
  kind: draft.kind && kindsOf[capacity].includes(draft.kind) ? draft.kind : null,
})

/** A new form for a dwelling: today, the one capacity where there is only one, and the kind the person came for. */
export const firstDraft = (filerId: string, form: FormView, asked: string | undefined): DeclarationDraft => {
  const { id, address } = form.dwelling
  const blank = { ...newDeclarationDraft(filerId, { id, address }), effectiveOn: today() }
  const kind = DeclarationKind.safeParse(asked).data
  const fitting = form.capacities.filter(({ capacity }) => !kind || kindsOf[capacity].includes(kind))
  const only = fitting.length === 1 ? fitting[0] : undefined
  const draft = only ? withCapacity(blank, only) : blank
  return kind && fitting.length > 0 ? withKind(draft, kind, form) : draft
}
