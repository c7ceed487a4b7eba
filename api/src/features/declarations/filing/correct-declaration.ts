import type { DeclarationContent } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { badField, Problem } from '../../../http/problem.ts'
import { claimAttachments } from '../../attachments/claim-attachments.ts'
import { moveDeclaration } from '../move-declaration.ts'
import { admitFiling, refuseBlocked } from './check-declaration.ts'
import { composeDeclarations } from './compose-declarations.ts'

type Corrected = DeclarationContent & { revision: number }

/** 补正. What it said before stays, sealed. Filed for another, it waits for that person once more. */
export const correctDeclaration = (actor: Actor, declarationId: string, { revision, ...content }: Corrected) =>
  moveDeclaration(actor, declarationId, 'correct', async (declaration, now) => {
    if (declaration.revision !== revision) throw new Problem('declaration_moved_on')
    if (content.kind !== declaration.kind) throw badField('kind', '补正时不能更换申报类型')
    if (content.capacity !== declaration.capacity || content.organisationId !== (declaration.organisationId ?? null))
      throw badField('capacity', '补正时不能更换申报身份')
    const { filer, dwelling } = await admitFiling(actor, content)
    await refuseBlocked(filer, content, dwelling)
    const [stated] = await composeDeclarations(filer, [{ content, dwelling, filedAt: declaration.filedAt }], now)
    await claimAttachments(actor, without(content.attachmentIds, declaration.attachmentIds), {
      noun: 'declaration',
      id: declarationId,
    })
    return {
      set: {
        ...stated!,
        attachmentIds: [...new Set(content.attachmentIds)],
        discardedIds: [...declaration.discardedIds, ...without(declaration.attachmentIds, content.attachmentIds)],
        confirmedById: null,
        confirmedAt: null,
      },
      unset: stated!.confirmerHash ? [] : ['confirmerHash'],
      push: { earlier: { untilSeq: declaration.history.length + 1, contentSealed: declaration.contentSealed! } },
    }
  })

const without = (ids: readonly string[], others: readonly string[]) => ids.filter((id) => !others.includes(id))
