import { type DeclarationStatus, declarationStatusNames } from '@huisheng/contract'

const tones: Record<DeclarationStatus, string> = {
  awaiting_person: 'status-dispatched',
  submitted: 'status-submitted',
  returned: 'status-resolved',
  verified: 'status-closed',
  not_found: 'clock-red',
  disputed: 'clock-red',
  withdrawn: '',
}

export const DeclarationStatusTag = ({ status }: { status: DeclarationStatus }) => (
  <span className={`tag ${tones[status]}`}>{declarationStatusNames[status]}</span>
)
