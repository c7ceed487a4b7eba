import type { FileDeclaration } from '@huisheng/contract'
import { Types } from 'mongoose'
import type { Actor } from '../../../http/actor.ts'
import { clock } from '../../../platform/clock.ts'
import { isDuplicate } from '../../accounts/insert-once.ts'
import { claimAttachments } from '../../attachments/claim-attachments.ts'
import { registerClaimant } from '../../attachments/claimants.ts'
import type { DeclarationDocument } from '../declaration.fields.ts'
import { Declaration } from '../declaration.model.ts'
import { wakeTelling } from '../telling/telling.ts'
import { admitFiling, refuseBlocked } from './check-declaration.ts'
import { composeDeclarations } from './compose-declarations.ts'
import { declarationIdOf } from './declaration-id.ts'
import { partyOf } from './filer.ts'
import { newDeclaration } from './new-declaration.ts'

/**
 * One write makes the declaration with its findings, deadline and history. The same submission sent again, by a retry or
 * fifty at once, answers the one declaration that was made.
 */
export const fileDeclaration = async (
  actor: Actor,
  { submissionId, ...content }: FileDeclaration,
): Promise<DeclarationDocument> => {
  const { filer, dwelling } = await admitFiling(actor, content)
  const id = declarationIdOf(partyOf(filer), submissionId)
  const made = await findMade(id)
  if (made) return made
  await refuseBlocked(filer, content, dwelling)
  const now = clock.now()
  const [stated] = await composeDeclarations(filer, [{ content, dwelling, filedAt: now }], now)
  await claimAttachments(actor, content.attachmentIds, { noun: 'declaration', id })
  const attachmentIds = [...new Set(content.attachmentIds)]
  for (;;) {
    const declaration = newDeclaration({ id, submissionId, filer, stated: stated!, attachmentIds, batch: null, now })
    try {
      await Declaration.collection.insertOne(declaration)
      wakeTelling()
      return declaration
    } catch (error) {
      if (!isDuplicate(error)) throw error
      const other = await findMade(id)
      if (other) return other
    }
  }
}

const findMade = (id: string) => Declaration.findById(new Types.ObjectId(id)).lean<DeclarationDocument>()

registerClaimant('declaration', async (ids) => {
  const found = await Declaration.find({ _id: { $in: ids } }, { _id: 1 }).lean()
  return new Set(found.map(({ _id }) => String(_id)))
})
