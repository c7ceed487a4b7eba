import type { Evaluation, RuleResult } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { sayYuan } from '../../../features/declarations/money'
import { Tag, type Tone } from '../../../ui/tag'

const looks: Record<RuleResult, { tone: Tone; words: string }> = {
  pass: { tone: 'ok', words: '符合' },
  fail: { tone: 'bad', words: '不符合' },
  hold: { tone: 'warn', words: '要核对' },
  applied: { tone: 'brand', words: '计算' },
  skipped: { tone: 'mute', words: '不适用' },
}

/** Each rule that was tried, in order, with what it found. */
export const Steps = ({ trace }: Pick<Evaluation, 'trace'>) => (
  <View className="steps" role="list">
    {trace.map(({ rule, name, result, words, amountFen }, at) => (
      <View key={rule} className="steps__one" role="listitem">
        <View className="steps__head">
          <Text className="steps__name">
            {at + 1}. {name}
          </Text>
          <Tag tone={looks[result].tone}>{looks[result].words}</Tag>
        </View>
        <Text className="steps__words">{words}</Text>
        {amountFen !== null && <Text className="steps__amount">{sayYuan(amountFen)}</Text>}
      </View>
    ))}
  </View>
)
