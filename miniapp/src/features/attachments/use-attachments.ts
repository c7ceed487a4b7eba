import { useCallback } from 'react'
import { attachmentBox } from '../../platform/attachment-box'
import type { AttachmentSource, BoxedAttachment } from '../../platform/attachment-box.types'
import { ensurePrivacy } from '../../state/privacy'
import type { Uploads } from '../uploads'
import { accountAttachments } from './uploads'

/** A paper on the device; `attachmentId` once the server holds it. */
export type HeldAttachment = BoxedAttachment & { attachmentId: string | null }
export type ChangeAttachments = (change: (held: HeldAttachment[]) => HeldAttachment[]) => void

export type ShownAttachment = HeldAttachment & {
  state: 'waiting' | 'sending' | 'sent' | 'failed'
  percent: number
  problem: string | null
}

/** Papers a person adds: each goes up at once where it can, and waits on the device where it cannot. */
export const useAttachments = (
  held: HeldAttachment[],
  change: ChangeAttachments,
  most: number,
  way: Uploads = accountAttachments,
) => {
  const uploads = way.useUploads()
  const send = useCallback(
    (key: string) =>
      void way.uploadOnce(key).then(
        (id) => change((all) => all.map((one) => (one.key === key ? { ...one, attachmentId: id } : one))),
        () => undefined,
      ),
    [change, way],
  )
  const add = useCallback(
    async (source: AttachmentSource) => {
      if (!(await ensurePrivacy())) return
      const chosen = await attachmentBox.choose(source, most - held.length)
      change((all) => [...all, ...chosen.map((one) => ({ ...one, attachmentId: null }))].slice(0, most))
      chosen.forEach(({ key }) => send(key))
    },
    [change, held.length, most, send],
  )
  const remove = useCallback(
    (key: string) => {
      change((all) => all.filter((one) => one.key !== key))
      way.forgetUpload(key)
      void attachmentBox.drop(key)
    },
    [change, way],
  )
  const shown = held.map((one): ShownAttachment => {
    const upload = uploads[one.key]
    const percent = upload?.state === 'sending' ? upload.percent : 0
    const problem = upload?.state === 'failed' ? upload.problem : null
    return { ...one, percent, problem, state: one.attachmentId ? 'sent' : (upload?.state ?? 'waiting') }
  })
  return { shown, add, remove, retry: send }
}
