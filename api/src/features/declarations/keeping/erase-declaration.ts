import { clock } from '../../../platform/clock.ts'
import { deleteAttachments } from '../../attachments/delete-attachments.ts'
import { releasePhotos } from '../../photos/release-photos.ts'
import type { DeclarationDocument, DeclarationFields } from '../declaration.fields.ts'
import { isEnded } from '../declaration.machine.ts'
import { Declaration } from '../declaration.model.ts'
import { extendHistory } from '../history.ts'
import type { SealedSaying } from '../saying.ts'
import { photoIdsOf } from '../photo-ids-of.ts'
import { applyToRegister } from '../verification/apply-to-register.ts'

type Tombstone = { at: Date; why: string }

const mostTries = 5

/**
 * Takes everything out of a declaration that names or describes a person; number, kind, place, dates and the hashes of
 * its history stay. One still open is withdrawn with it. False where it was erased before. Safe to repeat.
 */
export const eraseDeclaration = async (declarationId: string, tombstone: Tombstone): Promise<boolean> => {
  for (let tries = 0; tries < mostTries; tries++) {
    const declaration = await Declaration.findById(declarationId).lean<DeclarationDocument>()
    if (!declaration) return false
    // First the papers: stopped in between, the next run finds them named here still.
    await deleteAttachments([...declaration.attachmentIds, ...declaration.discardedIds])
    if (declaration.tombstone) return false
    await applyToRegister(declaration)
    await releasePhotos(photoIdsOf(declaration))
    const { modifiedCount } = await Declaration.updateOne(
      { _id: declaration._id, step: declaration.step },
      { $set: emptied(declaration, tombstone), $unset: { confirmerHash: 1 }, $inc: { step: 1, revision: 1 } },
    )
    if (modifiedCount === 1) return true
  }
  throw new Error('a declaration kept changing while it was to be erased')
}

const emptied = (declaration: DeclarationDocument, tombstone: Tombstone): Partial<DeclarationFields> => {
  const open = !isEnded(declaration.status)
  const { visits, verification, appointment, returned } = declaration
  return {
    tombstone,
    contentSealed: null,
    earlier: [],
    personIds: [],
    findings: [],
    attachmentIds: [],
    discardedIds: [],
    visits: visits.map((visit) => ({ ...visit, said: silenced(visit.said), photos: [] })),
    verification: verification && { ...verification, said: silenced(verification.said), photos: [] },
    appointment: appointment && { ...appointment, said: silenced(appointment.said) },
    returned: returned && { ...returned, said: silenced(returned.said) },
    history: historyOf(declaration, open),
    ...(open && { status: 'withdrawn', dueAt: null, endedAt: clock.now() }),
    changedAt: clock.now(),
  }
}

const silenced = ({ digest }: SealedSaying): SealedSaying => ({ sealed: null, digest })

const historyOf = ({ number, history }: DeclarationDocument, open: boolean) => {
  const kept = history.map((entry) => ({ ...entry, said: entry.said ? silenced(entry.said) : null }))
  if (!open) return kept
  const withdrawn = {
    event: 'withdraw' as const,
    at: clock.now(),
    byId: null,
    byRole: null,
    byName: null,
    status: 'withdrawn' as const,
    said: null,
  }
  return [...kept, ...extendHistory(number, history, [withdrawn])]
}
