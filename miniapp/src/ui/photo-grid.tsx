import { View } from '@tarojs/components'
import { Picture } from '../platform/picture'
import { Pressable } from '../platform/pressable'
import { Icon } from './icon'
import './photo-grid.scss'

export type GridPhoto = {
  key: string
  src: string
  state: 'waiting' | 'sending' | 'sent' | 'failed'
  /** 0 to 100, while sending. */
  progress?: number
  problem?: string
}

type Props = {
  photos: GridPhoto[]
  most?: number
  onAdd?: () => void
  onRemove?: (key: string) => void
  onRetry?: (key: string) => void
  onOpen: (at: number) => void
}

const Cover = ({ photo, onRetry }: { photo: GridPhoto; onRetry?: (key: string) => void }) => {
  if (photo.state === 'sending')
    return (
      <View className="photo-grid__cover" role="progressbar" ariaLabel={`已上传 ${photo.progress ?? 0}%`}>
        <View>{photo.progress ?? 0}%</View>
        <View className="photo-grid__bar">
          <View className="photo-grid__done" style={{ width: `${photo.progress ?? 0}%` }} />
        </View>
      </View>
    )
  if (photo.state === 'failed')
    return (
      <Pressable className="photo-grid__cover" label="重新上传这张照片" onPress={() => onRetry?.(photo.key)}>
        <Icon name="refresh" />
        <View>{photo.problem ?? '没传上，点此重试'}</View>
      </Pressable>
    )
  return null
}

/** Photos three in a row: seen large on a tap, and, where they may change, added, retried and removed. */
export const PhotoGrid = ({ photos, most = 9, onAdd, onRemove, onRetry, onOpen }: Props) => (
  <View className="photo-grid">
    {photos.map((photo, at) => (
      <View key={photo.key} className="photo-grid__slot">
        <View className="photo-grid__box">
          <Pressable label={`看大图，第 ${at + 1} 张`} onPress={() => onOpen(at)}>
            <Picture className="photo-grid__picture" src={photo.src} alt={`照片 ${at + 1}`} />
          </Pressable>
          <Cover photo={photo} onRetry={onRetry} />
          {onRemove && (
            <Pressable
              className="photo-grid__remove"
              label={`删除第 ${at + 1} 张照片`}
              onPress={() => onRemove(photo.key)}
            >
              <View className="photo-grid__cross">
                <Icon name="close" />
              </View>
            </Pressable>
          )}
        </View>
      </View>
    ))}
    {onAdd && photos.length < most && (
      <View className="photo-grid__slot">
        <View className="photo-grid__box">
          <Pressable className="photo-grid__add" label="添加照片" onPress={onAdd}>
            <Icon name="camera" className="photo-grid__camera" />
            <View>
              {photos.length}/{most}
            </View>
          </Pressable>
        </View>
      </View>
    )}
  </View>
)
