import type { PhotoView } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { siteUrl } from '../../../platform/addresses'
import { showLarge } from '../../../platform/phone'
import { Picture } from '../../../platform/picture'
import { Pressable } from '../../../platform/pressable'
import { classes } from '../../../ui/classes'

type Props = { title: string; photos: PhotoView[] }

/** Large enough to judge by; larger still on a tap. */
export const CasePhotos = ({ title, photos }: Props) => {
  const [chosen, setChosen] = useState(0)
  const shown = photos[chosen] ?? photos[0]
  if (!shown) return null
  const at = photos.indexOf(shown)
  const open = () =>
    showLarge(
      photos.map(({ mainUrl }) => siteUrl(mainUrl)),
      at,
    )
  return (
    <View className="case-gallery">
      <Text className="case-gallery__title">
        {title}
        {photos.length > 1 && `（${at + 1}/${photos.length}）`}
      </Text>
      <Pressable className="case-gallery__stage" label={`看大图，${title}第 ${at + 1} 张`} onPress={open}>
        <Picture className="case-gallery__main" src={siteUrl(shown.mainUrl)} alt={`${title} ${at + 1}`} />
      </Pressable>
      {photos.length > 1 && (
        <View className="case-gallery__row" role="radiogroup" ariaLabel={title}>
          {photos.map((photo, n) => (
            <Pressable
              key={photo.id}
              role="radio"
              className={classes('case-gallery__small', n === at && 'case-gallery__small--on')}
              label={`第 ${n + 1} 张`}
              selected={n === at}
              onPress={() => setChosen(n)}
            >
              <Picture className="case-gallery__thumb" src={siteUrl(photo.thumbnailUrl)} alt="" />
            </Pressable>
          ))}
        </View>
      )}
    </View>
  )
}
