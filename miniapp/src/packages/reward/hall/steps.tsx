import { ruleResultNames, type Evaluation, type RuleResult } from '@huisheng/contract'
import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { sayYuan } from '../../../features/declarations/money'
import { Button } from '../../../ui/button'
import { Tag, type Tone } from '../../../ui/tag'

const tones: Record<RuleResult, Tone> = {
  pass: 'ok',
  fail: 'bad',
  hold: 'warn',
  applied: 'brand',
  skipped: 'mute',
}

type Step = Evaluation['trace'][number]

/** Those that made the amount, or stand in its way. */
const counts = ({ result, amountFen }: Step) => amountFen !== null || result === 'fail' || result === 'hold'

const One = ({ step, at }: { step: Step; at: number }) => (
  <View className="steps__one" role="listitem">
    <View className="steps__head">
      <Text className="steps__name">
        {at}. {step.name}
      </Text>
      <Tag tone={tones[step.result]}>{ruleResultNames[step.result]}</Tag>
    </View>
    <Text className="steps__words">{step.words}</Text>
    {step.amountFen !== null && <Text className="steps__amount">{sayYuan(step.amountFen)}</Text>}
  </View>
)

/** How the amount came about, and on demand each rule that was tried, in order. */
export const Steps = ({ trace }: Pick<Evaluation, 'trace'>) => {
  const [all, setAll] = useState(false)
  const hidden = trace.filter((step) => !counts(step)).length
  return (
    <>
      <View className="steps" role="list">
        {trace.map((step, index) => (all || counts(step) ? <One key={step.rule} step={step} at={index + 1} /> : null))}
      </View>
      {!all && hidden > 0 && (
        <Button tone="plain" icon="down" onPress={() => setAll(true)}>
          看全部 {trace.length} 条规则
        </Button>
      )}
    </>
  )
}
