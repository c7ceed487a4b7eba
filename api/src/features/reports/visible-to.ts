import type { ReportFilter } from './list-page.ts'

/** What is hidden from a person is in none of their lists and counts. */
export const visibleTo = (actor: { id: string }) => ({ excludedIds: { $ne: actor.id } }) satisfies ReportFilter
