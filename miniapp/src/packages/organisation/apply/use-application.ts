import type { OrganisationView } from '@huisheng/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '../../../api/client'
import { troubleOf } from '../../../api/problem'
import { dropAttachments, uploadAllAttachments } from '../../../features/attachments/upload-all-attachments'
import type { ChangeAttachments } from '../../../features/attachments/use-attachments'
import {
  dropApplicationDraft,
  saveApplicationDraft,
  type ApplicationDraft,
} from '../../../features/organisations/application-drafts'
import { useAct } from '../../../features/use-act'
import { applicationOf, issuesOf, type Issues } from './application-of'

const send = async (draft: ApplicationDraft): Promise<OrganisationView> => {
  const { submissionId, ...body } = applicationOf(draft, await uploadAllAttachments(draft.attachments))
  const organisationId = draft.organisationId
  const sent = organisationId
    ? await api.organisations.applyAgain({ params: { organisationId }, body })
    : await api.organisations.apply({ body: { submissionId, ...body } })
  dropAttachments(draft.attachments)
  return sent
}

/** The form's one draft: every keystroke is on the device, and what is sent is what is there. */
export const useApplication = (first: ApplicationDraft) => {
  const [draft, setDraft] = useState(first)
  const [issues, setIssues] = useState<Issues>({})
  const { busy, trouble, act } = useAct()
  const leaving = useRef(false)

  useEffect(() => {
    if (draft !== first && !leaving.current) saveApplicationDraft(draft)
  }, [draft, first])

  const settle = useCallback(
    (field: string) =>
      setIssues((known) => Object.fromEntries(Object.entries(known).filter(([path]) => !path.startsWith(field)))),
    [],
  )
  const set = (part: Partial<ApplicationDraft>, field: string) => {
    setDraft((now) => ({ ...now, ...part }))
    settle(field)
  }
  const changeAttachments: ChangeAttachments = useCallback(
    (change) => {
      setDraft((now) => ({ ...now, attachments: change(now.attachments) }))
      settle('attachmentIds')
    },
    [settle],
  )
  const throwAway = () => {
    leaving.current = true
    dropApplicationDraft(draft.id)
  }
  /** Null where something is missing or it did not arrive; then all of it is still there. */
  const submit = async () => {
    const missing = issuesOf(draft)
    setIssues(missing)
    if (Object.keys(missing).length > 0) return { sent: null, missing: true }
    let sent: OrganisationView | null = null
    await act(async () => {
      try {
        sent = await send(draft)
        throwAway()
      } catch (error) {
        setIssues(troubleOf(error).issues)
        throw error
      }
    })
    return { sent: sent as OrganisationView | null, missing: false }
  }
  return { draft, issues, busy, trouble, set, changeAttachments, throwAway, submit }
}
