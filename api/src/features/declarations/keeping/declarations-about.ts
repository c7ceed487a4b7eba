import type { DeclarationKind, DeclarationStatus, FilerCapacity } from '@huisheng/contract'
import { openContent, type SealedContent } from '../content.ts'
import type { DeclarationDocument } from '../declaration.fields.ts'
import { Declaration } from '../declaration.model.ts'

/** A declaration as far as it is somebody’s own, in clear text: in memory only, for their copy. */
export type OwnDeclaration = {
  id: string
  number: string
  kind: DeclarationKind
  capacity: FilerCapacity
  status: DeclarationStatus
  address: string
  effectiveOn: string
  filedAt: Date
  endedAt: Date | null
  filedByThem: boolean
  /** All of it as they wrote it where they filed it for themself, else their own part. Null once erased. */
  content: Pick<SealedContent, 'occupants' | 'leaving' | 'lease' | 'onBehalfOf' | 'words'> | null
  attachmentIds: string[]
  dwellingId: string
}

const most = 1_000

/** What somebody filed in their own name, and what names them, the newest first. */
export const declarationsAbout = async (accountId: string, personIds: readonly string[]): Promise<OwnDeclaration[]> => {
  const found = await Promise.all(
    [{ partyId: accountId }, ...(personIds.length > 0 ? [{ personIds: { $in: personIds } }] : [])].map((filter) =>
      Declaration.find(filter).sort({ changedAt: -1, _id: -1 }).limit(most).lean<DeclarationDocument[]>(),
    ),
  )
  const byId = new Map(found.flat().map((declaration) => [String(declaration._id), declaration]))
  return [...byId.values()]
    .map((declaration) => ownPart(declaration, accountId, personIds))
    .sort((a, b) => Number(b.filedAt) - Number(a.filedAt))
}

const ownPart = (declaration: DeclarationDocument, accountId: string, personIds: readonly string[]): OwnDeclaration => {
  const filedByThem = declaration.partyId === accountId
  const content = declaration.contentSealed ? openContent(declaration.contentSealed) : null
  const isOwn = ({ personId }: { personId: string }) => personIds.includes(personId)
  const stated = content && filedByThem ? asStated(declaration, content) : null
  return {
    id: String(declaration._id),
    number: declaration.number,
    kind: declaration.kind,
    capacity: declaration.capacity,
    status: declaration.status,
    address: declaration.dwelling.address,
    effectiveOn: declaration.effectiveOn,
    filedAt: declaration.filedAt,
    endedAt: declaration.endedAt ?? null,
    filedByThem,
    content: content && {
      occupants: content.occupants.flatMap((each) =>
        isOwn(each) ? each : (stated?.occupants.filter(({ key }) => key === each.key) ?? []),
      ),
      leaving: filedByThem ? content.leaving : content.leaving.filter(isOwn),
      lease: filedByThem ? content.lease : null,
      onBehalfOf: filedByThem ? content.onBehalfOf : null,
      words: filedByThem ? content.words : '',
    },
    attachmentIds: filedByThem ? declaration.attachmentIds : [],
    dwellingId: declaration.dwelling.id,
  }
}

/** What a worker found out of others is theirs: of them the filer has what the filer wrote. */
const asStated = ({ verification, earlier }: DeclarationDocument, content: SealedContent) =>
  verification?.outcome === 'corrected' ? openContent(earlier.at(-1)!.contentSealed) : content
