import { api } from '../../../api/client'
import { nameless } from '../../../api/nameless'
import { uploadAllHeld } from '../../../features/photos/upload-all-held'
import type { TipOffDraft } from '../../../features/tip-offs/draft'
import { dropTipOffDraft } from '../../../features/tip-offs/drafts'
import { holdOpened } from '../../../features/tip-offs/opened'
import { photosOf } from '../../../features/tip-offs/tip-off-photos'
import { holdReceipt } from '../receipt/receipt'
import { anonymousOf, signedOf } from './submission-of'

/**
 * Sends it with its photos, as often as it takes: the same draft makes one tip-off, and an anonymous one gets the
 * same code. Once the server has it, the device keeps nothing of it.
 */
export const sendTipOff = async (draft: TipOffDraft) => {
  const photoIds = await uploadAllHeld(draft.photos, photosOf(draft.uploadId))
  if (draft.mode === 'anonymous') {
    const sent = await nameless.tipOffs.submitAnonymous({ body: anonymousOf(draft, photoIds) })
    holdReceipt({ code: sent.code, passphrase: sent.passphrase })
    holdOpened('code', sent)
  } else holdOpened('account', await api.tipOffs.submit({ body: signedOf(draft, photoIds) }))
  dropTipOffDraft(draft.id)
}
