import type { DeclarationContent } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { dwellingsById } from '../../addresses/find-dwellings.ts'
import { dayKeyOf } from '../../clocks/work-calendar.ts'
import { requireMember } from '../../organisations/require-member.ts'
import { Declaration } from '../declaration.model.ts'
import { wakeTelling } from '../telling/telling.ts'
import { checkContent } from '../checks/check-content.ts'
import { currentRules } from '../rules/current-rules.ts'
import { composeDeclarations, type Draft } from './compose-declarations.ts'
import { declarationIdOf } from './declaration-id.ts'
import { filerOf, partyOf, type Filer } from './filer.ts'
import { capacityOf } from './may-file.ts'
import { newDeclaration } from './new-declaration.ts'

export type BulkItem = { submissionId: string; content: DeclarationContent }
/** `refused`: blocked by a check; the others are filed all the same. */
export type BulkOutcome = { filed: number; known: number; refused: string[] }

const batchSize = 500
const mostTries = 20

/**
 * Files many declarations of one organisation, a batch in a constant number of queries. Safe to stop and to repeat: each
 * `submissionId` is filed once. Throws `not_found` to who may not file for it, `not_your_scope` where a dwelling or
 * capacity is not its own.
 */
export const fileInBulk = async (
  actor: Actor,
  organisationId: string,
  items: readonly BulkItem[],
): Promise<BulkOutcome> => {
  const { name, kind, buildingIds } = await requireMember(actor, organisationId, ['manager', 'filer'])
  if (items.some(({ content }) => content.capacity !== capacityOf[kind])) throw new Problem('not_your_scope')
  const filer = await filerOf(actor, { id: organisationId, name })
  const scope = new Set(buildingIds)
  const outcome: BulkOutcome = { filed: 0, known: 0, refused: [] }
  for (let at = 0; at < items.length; at += batchSize) {
    const part = await fileBatch(filer, scope, items.slice(at, at + batchSize))
    outcome.filed += part.filed
    outcome.known += part.known
    outcome.refused.push(...part.refused)
  }
  wakeTelling()
  return outcome
}

type Prepared = Draft & { id: string; submissionId: string }

const fileBatch = async (filer: Filer, scope: Set<string>, items: readonly BulkItem[]): Promise<BulkOutcome> => {
  const now = clock.now()
  const known = await idsKnown(items.map(({ submissionId }) => declarationIdOf(partyOf(filer), submissionId)))
  const drafts = await prepare(filer, scope, items, now)
  const fresh = drafts.filter(({ id }) => !known.has(id))
  const fit = await withoutBlocked(fresh, now)
  const stated = await composeDeclarations(filer, fit, now)
  const filed = await insertAll(filer, fit, stated, now)
  const fitIds = new Set(fit.map(({ id }) => id))
  return {
    filed,
    known: items.length - fresh.length + fit.length - filed,
    refused: fresh.filter(({ id }) => !fitIds.has(id)).map(({ submissionId }) => submissionId),
  }
}

const prepare = async (filer: Filer, scope: Set<string>, items: readonly BulkItem[], now: Date) => {
  const dwellings = await dwellingsById(items.map(({ content }) => content.dwellingId))
  return items.map(({ submissionId, content }): Prepared => {
    const dwelling = dwellings.get(content.dwellingId)
    if (!dwelling || !scope.has(dwelling.buildingId)) throw new Problem('not_your_scope')
    const id = declarationIdOf(partyOf(filer), submissionId)
    return { id, submissionId, dwelling, filedAt: now, content: { ...content, organisationId: filer.organisation!.id } }
  })
}

/** No check that blocks looks at the register. In bulk who leaves is named by document, never by an entry. */
const withoutBlocked = async (drafts: readonly Prepared[], now: Date) => {
  const rules = await currentRules()
  const nobody = { presentOccupants: 0, elsewhere: [], presentInDwelling: [] }
  const facts = { rules, today: dayKeyOf(now), ...nobody }
  return drafts.filter(
    ({ content, dwelling }) =>
      content.leaving.every((leaver) => !('entryId' in leaver)) &&
      checkContent(content, { ...facts, dwelling }).every(({ level }) => level !== 'block'),
  )
}

const idsKnown = async (ids: readonly string[]) => {
  const found = await Declaration.find({ _id: { $in: ids } }, { _id: 1 }).lean()
  return new Set(found.map(({ _id }) => String(_id)))
}

/** Answers how many were written by us. A number drawn twice is drawn again; what another one filed meanwhile is theirs. */
const insertAll = async (
  filer: Filer,
  drafts: readonly Prepared[],
  stated: Awaited<ReturnType<typeof composeDeclarations>>,
  now: Date,
) => {
  const batch = `${filer.organisation!.id}:${dayKeyOf(now)}`
  let left = drafts.map(({ id, submissionId }, at) => ({ id, submissionId, stated: stated[at]! }))
  let filed = 0
  for (let tries = 0; left.length > 0 && tries < mostTries; tries++) {
    const documents = left.map((each) => newDeclaration({ ...each, filer, attachmentIds: [], batch, now }))
    filed += await insertSome(documents)
    const known = await idsKnown(left.map(({ id }) => id))
    left = left.filter(({ id }) => !known.has(id))
  }
  return filed
}

const insertSome = async (documents: ReturnType<typeof newDeclaration>[]) => {
  try {
    return (await Declaration.collection.insertMany(documents, { ordered: false })).insertedCount
  } catch (error) {
    const { code, insertedCount } = error as { code?: number; insertedCount?: number }
    if (code !== 11000) throw error
    return insertedCount ?? 0
  }
}
