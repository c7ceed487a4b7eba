import type { PhotoView } from '@huisheng/contract'
import { siteUrl } from '../../platform/addresses'
import { showLarge } from '../../platform/phone'
import { PhotoGrid } from '../../ui/photo-grid'

/** Photos the server holds: small here, large on a tap. */
export const StoredPhotos = ({ photos }: { photos: PhotoView[] }) => (
  <PhotoGrid
    photos={photos.map(({ id, thumbnailUrl }) => ({ key: id, src: siteUrl(thumbnailUrl), state: 'sent' }))}
    onOpen={(at) =>
      showLarge(
        photos.map(({ mainUrl }) => siteUrl(mainUrl)),
        at,
      )
    }
  />
)
