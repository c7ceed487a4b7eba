import { otherOutcomes, outcomeNames, tipOffOutcomes, type Outcome, type ReportKind } from '@huisheng/contract'
import { View } from '@tarojs/components'
import { Chips } from '../../../ui/chips'
import { FieldError } from '../../../ui/field-error'

/** A tip-off proves true or not; everything else is put right, explained or passed on. */
const choicesFor = (kind: ReportKind) =>
  (kind === 'tip_off' ? tipOffOutcomes : otherOutcomes).map((value) => ({ value, title: outcomeNames[value] }))

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
