import { filingStatusNames, type FilingView } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { openFiling } from '../../../features/organisations/open-organisation'
import { sayTime } from '../../../features/times'
import { Pressable } from '../../../platform/pressable'
import { Tag } from '../../../ui/tag'
import { filingLook, sayWritten } from './filing-words'
import './filing.scss'

/** One upload in a list: which file, how far, with what. */
export const FilingCard = ({ filing }: { filing: FilingView }) => {
  const { id, fileName, status, uploadedAt, uploadedByNameMasked, declarations, counts, failure } = filing
  const words = filingStatusNames[status]
  return (
    <Pressable className="filing-card" role="link" label={`${fileName}，${words}`} onPress={() => openFiling(id)}>
      <View className="filing-card__head">
        <Text className="filing-card__name">{fileName}</Text>
        <Tag {...filingLook[status]}>{words}</Tag>
      </View>
      <View className="filing-card__foot">
        {failure && <Text>{failure}</Text>}
        {status === 'preview' && <Text>{sayWritten(filing) || '没有要提交的变化'}</Text>}
        {status === 'done' && <Text>提交 {declarations} 份申报</Text>}
        {counts.error > 0 && <Text>有错误 {counts.error} 行</Text>}
        <Text>
          {uploadedByNameMasked} {sayTime(uploadedAt)}上传
        </Text>
      </View>
    </Pressable>
  )
}
