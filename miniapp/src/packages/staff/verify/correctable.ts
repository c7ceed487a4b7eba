import { documentNames, purposeNames, roomTypeNames, type Correction, type DeclarationView } from '@huisheng/contract'

type Field = Correction['field']
type Kind = { as: 'text' | 'phone' | 'day' } | { as: 'choice'; names: Record<string, string> } | { as: 'nothing' }

/** What may be put right of a person, or of the declaration itself, and how each is written. */
export const correctable: Record<Field, { name: string; of: 'person' | 'whole' | 'lease'; kind: Kind }> = {
  absent: { name: '不住在这里', of: 'person', kind: { as: 'nothing' } },
  name: { name: '姓名', of: 'person', kind: { as: 'text' } },
  documentKind: { name: '证件类型', of: 'person', kind: { as: 'choice', names: documentNames } },
  documentNumber: { name: '证件号码', of: 'person', kind: { as: 'text' } },
  phone: { name: '手机号', of: 'person', kind: { as: 'phone' } },
  since: { name: '居住起始日', of: 'person', kind: { as: 'day' } },
  purpose: { name: '居住事由', of: 'person', kind: { as: 'choice', names: purposeNames } },
  effectiveOn: { name: '生效日期', of: 'whole', kind: { as: 'day' } },
  leaseFrom: { name: '租期开始', of: 'lease', kind: { as: 'day' } },
  leaseUntil: { name: '租期结束', of: 'lease', kind: { as: 'day' } },
  roomType: { name: '出租部位', of: 'lease', kind: { as: 'choice', names: roomTypeNames } },
}

const fields = Object.keys(correctable) as Field[]

export const fieldsOf = (declaration: DeclarationView, occupantKey: string | null) =>
  fields
    .filter((field) => {
      const { of } = correctable[field]
      if (occupantKey !== null) return of === 'person'
      return of === 'whole' || (of === 'lease' && declaration.lease !== null)
    })
    .map((value) => ({ value, title: correctable[value].name }))
