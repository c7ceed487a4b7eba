import { type OrganisationStatus, organisationStatusNames } from '@huisheng/contract'

const tones: Record<OrganisationStatus, string> = {
  applied: 'status-submitted',
  approved: 'status-closed',
  refused: '',
  removed: '',
}

export const OrganisationStatusTag = ({ status }: { status: OrganisationStatus }) => (
  <span className={`tag ${tones[status]}`}>{organisationStatusNames[status]}</span>
)
