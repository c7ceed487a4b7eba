import { Text, View } from '@tarojs/components'
import { FieldError } from '../../ui/field-error'
import { PhotoGrid } from '../../ui/photo-grid'
import type { Uploads } from '../uploads'
import { useAct } from '../use-act'
import { usePhotos, type ChangePhotos, type HeldPhoto } from './use-photos'

type Props = {
  title: string
  hint?: string
  must?: boolean
  error?: string
  photos: HeldPhoto[]
  onChange: ChangePhotos
  most?: number
  /** How they go up, where it is not by the account. */
  way?: Uploads
}

/** Up to nine photos with their progress, for any form. */
export const PhotoField = ({ title, hint, must, error, photos, onChange, most = 9, way }: Props) => {
  const { shown, add, remove, retry, open } = usePhotos(photos, onChange, most, way)
  const { act, trouble } = useAct()
  return (
    <View className="field">
      <View className="field__head">
        <Text className="field__title">
          {title}
          {must && <Text className="field__must"> *</Text>}
        </Text>
      </View>
      <PhotoGrid
        photos={shown}
        most={most}
        onAdd={() => void act(add)}
        onRemove={remove}
        onRetry={retry}
        onOpen={open}
      />
      {hint && <Text className="field__hint">{hint}</Text>}
      <FieldError text={error ?? trouble?.text} />
    </View>
  )
}
