import type { DeclarationDocument } from '../declaration.fields.ts'

/** When a visit was made, by the device: never before the filing and never in the future, whatever its clock says. */
export const doneAt = (stated: string | undefined, { filedAt }: Pick<DeclarationDocument, 'filedAt'>, now: Date) => {
  if (!stated) return now
  const at = new Date(stated)
  return at > now ? now : at < filedAt ? filedAt : at
}
