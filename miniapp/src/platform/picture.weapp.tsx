import { Image } from '@tarojs/components'
import type { PictureProps } from './picture.types'

export const Picture = ({ src, className, alt, fit = 'cover' }: PictureProps) => (
  <Image className={className} src={src} ariaLabel={alt} lazyLoad mode={fit === 'cover' ? 'aspectFill' : 'aspectFit'} />
)
