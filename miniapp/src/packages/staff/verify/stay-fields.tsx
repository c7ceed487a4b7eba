import { Text, View } from '@tarojs/components'
import { PhotoField } from '../../../features/photos/photo-field'
import { useAct } from '../../../features/use-act'
import { whereAmI } from '../../../platform/location'
import { ensurePrivacy } from '../../../state/privacy'
import { Button } from '../../../ui/button'
import { Field } from '../../../ui/field'
import { FieldError } from '../../../ui/field-error'
import { Icon } from '../../../ui/icon'
import type { VisitForm } from './use-visit-form'

/** What proves the visit: a place where the worker wishes, photos, and words. */
export const StayFields = ({ form, words }: { form: VisitForm; words: string }) => {
  const { visit, issues, change, changePhotos } = form
  const finding = useAct()
  const find = () =>
    void finding.act(async () => {
      if (await ensurePrivacy()) change({ place: (await whereAmI()).pin })
    })
  return (
    <>
      <PhotoField
        title="现场照片（可不拍）"
        hint="拍门牌和环境，不拍证件和人脸"
        error={issues.photoIds}
        photos={visit.photos}
        onChange={changePhotos}
      />
      <View className="field">
        <View className="field__head">
          <Text className="field__title">我在现场（可不记）</Text>
        </View>
        {visit.place ? (
          <View className="queue-chosen" role="status">
            <Icon name="pin" />
            <Text className="queue-chosen__name">已记下位置</Text>
            <Button tone="plain" onPress={() => change({ place: null })}>
              不记了
            </Button>
          </View>
        ) : (
          <Button tone="soft" icon="target" loading={finding.busy} onPress={find}>
            记下我的位置
          </Button>
        )}
        <FieldError text={finding.trouble?.text} />
      </View>
      <Field
        title={words}
        many
        maxLength={500}
        value={visit.words}
        placeholder="不要写身份证号和手机号"
        error={issues.words}
        onChange={(text) => change({ words: text })}
      />
    </>
  )
}
