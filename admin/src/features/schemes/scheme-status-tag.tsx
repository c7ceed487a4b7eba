import { type SchemeStatus, schemeStatusNames } from '@huisheng/contract'

const tones: Record<SchemeStatus, string> = {
  draft: 'status-submitted',
  published: 'status-closed',
  replaced: '',
  retired: 'clock-red',
}

export const SchemeStatusTag = ({ status }: { status: SchemeStatus }) => (
  <span className={`tag ${tones[status]}`}>{schemeStatusNames[status]}</span>
)
