import type { PictureProps } from './picture.types'

export const Picture = ({ src, className, alt, fit = 'cover' }: PictureProps) => (
  <img className={className} src={src} alt={alt} loading="lazy" style={{ objectFit: fit }} />
)
