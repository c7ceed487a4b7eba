import type { DeclarationDocument } from './declaration.fields.ts'

/** Every photo a declaration shows. */
export const photoIdsOf = ({ visits, verification }: Pick<DeclarationDocument, 'visits' | 'verification'>) =>
  [...visits.flatMap(({ photos }) => photos), ...(verification?.photos ?? [])].map(({ id }) => id)
