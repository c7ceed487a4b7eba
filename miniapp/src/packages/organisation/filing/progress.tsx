import { Text, View } from '@tarojs/components'
import './filing.scss'

type Props = { words: string; percent: number }

/** How far something is, in words and as a bar. */
export const Progress = ({ words, percent }: Props) => (
  <View className="progress">
    <Text className="progress__words">{words}</Text>
    <View className="progress__bar" role="progressbar" ariaLabel={words}>
      <View className="progress__done" style={{ width: `${percent}%` }} />
    </View>
  </View>
)

export const percentOf = ({ done, total }: { done: number; total: number }) =>
  total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 0
