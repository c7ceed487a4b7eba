import { attachmentLimits } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { badField } from '../../../http/problem.ts'
import { claimAttachments } from '../../attachments/claim-attachments.ts'
import { moveDeclaration } from '../move-declaration.ts'
import { sealWords } from '../saying.ts'

type Papers = { attachmentIds: string[]; words: string }

/** 补充材料: papers by which it can be verified from afar. The same papers sent again are there once. */
export const supplementDeclaration = (actor: Actor, declarationId: string, { attachmentIds, words }: Papers) =>
  moveDeclaration(
    actor,
    declarationId,
    'supplement',
    async (declaration) => {
      if (new Set([...declaration.attachmentIds, ...attachmentIds]).size > attachmentLimits.each)
        throw badField('attachmentIds', `一份申报最多 ${attachmentLimits.each} 份材料`)
      await claimAttachments(actor, attachmentIds, { noun: 'declaration', id: declarationId })
      return { add: { attachmentIds }, said: sealWords(words) }
    },
    { doneBefore: (declaration) => attachmentIds.every((id) => declaration.attachmentIds.includes(id)) },
  )
