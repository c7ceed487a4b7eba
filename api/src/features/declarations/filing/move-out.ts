import type { DeclarationContent } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { badField, Problem } from '../../../http/problem.ts'
import { present } from '../../register/present.ts'
import { openContent, type DeclaredOccupant } from '../content.ts'
import { files, refusal } from '../declaration.machine.ts'
import { factsOf } from '../facts.ts'
import { readDeclaration } from '../read-declaration.ts'
import { standingOf } from '../standing.ts'
import { fileDeclaration } from './file-declaration.ts'
import { filerOf, ownEntries } from './filer.ts'

type Leave = { submissionId: string; effectiveOn: string; occupantKeys: string[]; noticeVersion: string }

/**
 * 搬离: a declaration of its own, naming who leaves of those whom a verified one names. Who did not file it leaves for
 * themself only.
 */
export const moveOut = async (
  actor: Actor,
  declarationId: string,
  { submissionId, effectiveOn, occupantKeys, noticeVersion }: Leave,
) => {
  const [who, declaration] = await Promise.all([standingOf(actor), readDeclaration(actor, declarationId)])
  const facts = factsOf(declaration)
  const code = refusal(who, 'move_out', facts)
  if (code) throw new Problem(code)
  const filed = files(who, facts)
  const { occupants } = openContent(declaration.contentSealed!)
  const mayLeave = filed ? occupants : occupants.filter(({ personId }) => who.isOneOf([personId]))
  const leavers = chosen(mayLeave, occupantKeys)
  const organisationId = filed ? (declaration.organisationId ?? null) : null
  return fileDeclaration(actor, {
    kind: 'move_out',
    capacity: filed ? declaration.capacity : 'tenant',
    organisationId,
    dwellingId: declaration.dwelling.id,
    effectiveOn,
    occupants: [],
    leaving: await leavingOf(actor, organisationId, declaration.dwelling.id, leavers),
    lease: null,
    onBehalfOf: filed ? openContent(declaration.contentSealed!).onBehalfOf : null,
    attachmentIds: [],
    words: '',
    noticeVersion,
    submissionId,
  })
}

const chosen = (occupants: DeclaredOccupant[], keys: string[]) => {
  const known = new Set(occupants.map(({ key }) => key))
  if (keys.some((key) => !known.has(key))) throw badField('occupantKeys', '所选的人不在这份申报里')
  return keys.length === 0 ? occupants : occupants.filter(({ key }) => keys.includes(key))
}

/** By the register’s entry where the filer may name it, else by the document. */
const leavingOf = async (
  actor: Actor,
  organisationId: string | null,
  dwellingId: string,
  leavers: DeclaredOccupant[],
): Promise<DeclarationContent['leaving']> => {
  const here = (await present([dwellingId])).get(dwellingId) ?? []
  const stillThere = new Set(here.map(({ personId }) => personId))
  const filer = await filerOf(actor, organisationId ? { id: organisationId, name: '' } : null)
  const own = new Map(ownEntries(filer, here).map(({ personId, entryId }) => [personId, entryId]))
  const leaving = leavers.filter(({ personId }) => stillThere.has(personId))
  if (leaving.length === 0) throw badField('occupantKeys', '登记显示所选的人已经搬离')
  return leaving.map(({ personId, name, documentKind, documentNumber }) => {
    const entryId = own.get(personId)
    return entryId ? { entryId } : { name, documentKind, documentNumber }
  })
}
