import { Outcome, outcomeNames, type ReportKind } from '@huisheng/contract'
import { View } from '@tarojs/components'
import { Chips } from '../../../ui/chips'
import { FieldError } from '../../../ui/field-error'

const forTipOffs: readonly Outcome[] = ['proved', 'unfounded']

/** What a tip-off asks first stands first there, and last elsewhere. */
const choicesFor = (kind: ReportKind) => {
  const first = Outcome.options.filter((outcome) => forTipOffs.includes(outcome) === (kind === 'tip_off'))
  return [...first, ...Outcome.options.filter((outcome) => !first.includes(outcome))].map((value) => ({
    value,
    title: outcomeNames[value],
  }))
}

type Props = { kind: ReportKind; value: Outcome | null; error?: string; onChange: (outcome: Outcome) => void }

export const OutcomeField = ({ kind, value, error, onChange }: Props) => (
  <View className="field">
    <View className="field__head">
      <View className="field__title">
        处理结果 <View className="deed-must">*</View>
      </View>
    </View>
    <Chips label="处理结果" chips={choicesFor(kind)} value={value} onChange={onChange} />
    <FieldError text={error} />
  </View>
)
