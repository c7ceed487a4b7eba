import { membersToday } from '../../organisations/members-today.ts'
import type { DeclarationDocument } from '../declaration.fields.ts'

export type PartyOf = (declaration: DeclarationDocument) => Promise<string[]>

/**
 * Who hears of a declaration’s progress: the filer and who has confirmed it; of an organisation’s the filer while they
 * are a member, and its managers. An organisation is read once.
 */
export const partyReader = (): PartyOf => {
  const read = new Map<string, ReturnType<typeof membersToday>>()
  return async ({ filerId, organisationId, confirmedById }) => {
    const confirmer = confirmedById ? [confirmedById] : []
    if (!organisationId) return [...new Set([filerId, ...confirmer])]
    const reading = read.get(organisationId) ?? membersToday(organisationId)
    read.set(organisationId, reading)
    const members = [...(await reading)].filter(([id, role]) => id === filerId || role === 'manager')
    return [...new Set([...members.map(([id]) => id), ...confirmer])]
  }
}
