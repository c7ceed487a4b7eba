import type { TipMessage } from '@huisheng/contract'
import { presentPhoto } from '../../photos/present-photo.ts'
import type { TipOffDocument } from '../tip-off.model.ts'

/** As one of the two sides reads them: of the other it learns no name. */
export const presentMessages = (
  { messages, staffRead, tipsterRead }: TipOffDocument,
  reader: 'tipster' | 'staff',
): TipMessage[] =>
  messages.map(({ id, at, by, kind, words, photos }, place) => ({
    id,
    at: at.toISOString(),
    by,
    byWords: by === 'staff' ? '办理人' : reader === 'tipster' ? '您' : '举报人',
    kind,
    words,
    photos: photos.map((photo) => presentPhoto(photo, { withPlace: false })),
    readByOther: place < (by === 'staff' ? tipsterRead : staffRead),
  }))
