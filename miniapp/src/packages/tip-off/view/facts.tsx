import { outcomeNames, type PhotoView, ratingNames, type TipOffView, tipOffModeNames } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { StoredPhotos } from '../../../features/photos/stored-photos'
import { sayTime } from '../../../features/times'
import { Cell } from '../../../ui/cell'
import { Group } from '../../../ui/group'

const Photos = ({ title, photos }: { title: string; photos: PhotoView[] }) =>
  photos.length > 0 ? (
    <View className="tip-photos">
      <Text className="tip-photos__title">{title}</Text>
      <StoredPhotos photos={photos} />
    </View>
  ) : null

/** What came of it. */
export const Result = ({ tipOff }: { tipOff: TipOffView }) =>
  tipOff.outcome ? (
    <Group title="处理结果">
      <View className="tip-words">
        <Text className="tip-words__title">{outcomeNames[tipOff.outcome]}</Text>
        {tipOff.resolutionWords && <Text className="tip-words__text">{tipOff.resolutionWords}</Text>}
      </View>
      <Photos title="处理后的照片" photos={tipOff.afterPhotos} />
      {tipOff.rating && (
        <Cell
          icon="star"
          title={`您的评价：${ratingNames[tipOff.rating.level]}`}
          text={tipOff.rating.words ?? undefined}
          end={sayTime(tipOff.rating.at)}
        />
      )}
    </Group>
  ) : null

/** What was tipped off. */
export const Facts = ({ tipOff }: { tipOff: TipOffView }) => {
  const where = [tipOff.place.address, tipOff.place.words].filter(Boolean).join(' ')
  return (
    <Group title="举报内容">
      <View className="tip-words">
        <Text className="tip-words__title">{tipOff.matterName}</Text>
        <Text className="tip-words__text">{tipOff.text}</Text>
        <Text className="hint">
          {tipOffModeNames[tipOff.mode]} · {sayTime(tipOff.submittedAt)} 提交
        </Text>
      </View>
      <Photos title="举报时的照片" photos={tipOff.photos} />
      <Cell icon="pin" title={where || '已标在地图上'} text="办理人看到的位置是大致范围" />
    </Group>
  )
}
