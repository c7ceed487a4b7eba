import type { PhotoView } from '@huisheng/contract'
import { Image } from 'antd'
import { useState } from 'react'
import { momentOf } from './time'
import './photo-strip.css'

/** Addresses are signed anew with every answer: keep showing the one that works, take the new one when it fails. */
const useLasting = (address: string) => {
  const [lasting, setLasting] = useState(address)
  return { address: lasting, renew: () => lasting !== address && setLasting(address) }
}

export const Thumbnail = ({ address, alt = '' }: { address: string; alt?: string }) => {
  const lasting = useLasting(address)
  return <img className="thumbnail" src={lasting.address} alt={alt} loading="lazy" onError={lasting.renew} />
}

const Enlargeable = ({ photo, alt }: { photo: PhotoView; alt: string }) => {
  const small = useLasting(photo.thumbnailUrl)
  return (
    <Image
      className="photo-strip-image"
      src={small.address}
      alt={alt}
      onError={small.renew}
      preview={{ src: photo.mainUrl, mask: '放大' }}
    />
  )
}

type Props = { photos: PhotoView[]; label: string; large?: boolean }

/** Photos to look at: each opens large, with the next and the one before at hand. */
export const PhotoStrip = ({ photos, label, large }: Props) => (
  <Image.PreviewGroup>
    <ul className={large ? 'photo-strip photo-strip-large' : 'photo-strip'} aria-label={label}>
      {photos.map((photo, at) => (
        <li key={photo.id}>
          <Enlargeable photo={photo} alt={`${label} ${at + 1}`} />
          {large && photo.takenAt && <span className="photo-strip-time">摄于 {momentOf(photo.takenAt)}</span>}
        </li>
      ))}
    </ul>
  </Image.PreviewGroup>
)
