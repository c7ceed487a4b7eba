import type { DeclarationDocument } from './declaration.fields.ts'

type Subject = Pick<DeclarationDocument, 'personIds' | 'filerId' | 'organisationId' | 'confirmedById'>

/** Whose data a declaration is: the people it names, who confirmed it, and who filed it for themself. */
export const subjectsOf = ({ personIds, filerId, organisationId, confirmedById }: Subject) => [
  ...personIds,
  ...(organisationId ? [] : [filerId]),
  ...(confirmedById ? [confirmedById] : []),
]
