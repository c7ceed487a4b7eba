import { ProblemError, type CheckFinding, type DeclarationView } from '@huisheng/contract'
import { api } from '../../../api/client'
import { uploadAllAttachments } from '../../../features/attachments/upload-all-attachments'
import { forgetUpload } from '../../../features/attachments/uploads'
import type { DeclarationDraft } from '../../../features/declarations/draft'
import { contentOf } from './content-of'

export type Sent = { declaration: DeclarationView } | { findings: CheckFinding[] }

const isGone = (error: unknown) => error instanceof ProblemError && error.problem.code === 'attachment_gone'

const file = (draft: DeclarationDraft, attachmentIds: string[]) => {
  const content = contentOf(draft, attachmentIds)
  return draft.correcting
    ? api.declarations.correct({
        params: { declarationId: draft.correcting.declarationId },
        body: { ...content, revision: draft.correcting.revision },
      })
    : api.declarations.file({ body: { ...content, submissionId: draft.id } })
}

/** The server forgets papers nothing took within a day; the device still has those chosen on it. */
const sendAnew = (draft: DeclarationDraft): DeclarationDraft => {
  draft.attachments.forEach(({ key }) => forgetUpload(key))
  return {
    ...draft,
    attachments: draft.attachments.map((one) => (one.key.startsWith('stored-') ? one : { ...one, attachmentId: null })),
  }
}

/**
 * Papers first, then the checks, then the declaration. Answers the findings instead where one blocks, or where one
 * warns and the person has not seen it yet.
 */
export const sendDeclaration = async (draft: DeclarationDraft, seenWarnings: boolean): Promise<Sent> => {
  const attachmentIds = await uploadAllAttachments(draft.attachments)
  const findings = await api.declarations.check({ body: contentOf(draft, attachmentIds) })
  const stops = findings.some(({ level }) => level === 'block') || (findings.length > 0 && !seenWarnings)
  if (stops) return { findings }
  try {
    return { declaration: await file(draft, attachmentIds) }
  } catch (error) {
    if (!isGone(error)) throw error
    const again = sendAnew(draft)
    return { declaration: await file(again, await uploadAllAttachments(again.attachments)) }
  }
}
