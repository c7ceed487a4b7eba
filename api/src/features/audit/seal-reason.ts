import { KeyMissing, openPersonal, sealPersonal } from '../../platform/personal.ts'

export const reasonUse = 'audit-reason'
const form = /^[\w-]{1,24}\.[\w-]+$/

/** People write names of people into their reasons. The chain covers the reason itself, so it outlives a new key. */
export const sealReason = (reason: string | null | undefined) => (reason ? sealPersonal(reasonUse, reason) : null)

/** `altered` where somebody has changed what was sealed. Throws `KeyMissing`. */
export const openReason = (sealed: string | null | undefined): { reason: string | null; altered: boolean } => {
  if (!sealed) return { reason: null, altered: false }
  try {
    if (form.test(sealed)) return { reason: openPersonal(reasonUse, sealed), altered: false }
  } catch (error) {
    if (error instanceof KeyMissing) throw error
  }
  return { reason: null, altered: true }
}
