import { handOverDraft, tipOffsBegunHere } from '../drafts/drafts'
import { newTipOffDraft } from './draft'
import { saveTipOffDraft } from './drafts'

/**
 * Tip-offs begun before they had a way of their own stand among the reports. They move, with all that was written
 * and photographed, to where the person can go on; their photos go up anew, for they belonged to an account.
 */
export const moveOldDrafts = async () => {
  for (const { id, matterCode, matterName, photosAtLeast, text, place, photos } of tipOffsBegunHere()) {
    const fresh = await newTipOffDraft('bound')
    const held = photos.map(({ key }) => ({ key, photoId: null }))
    saveTipOffDraft({ ...fresh, matterCode, matterName, photosAtLeast, text, place, photos: held })
    handOverDraft(id)
  }
}
