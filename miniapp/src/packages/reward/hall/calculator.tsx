import { gradeNames, type Evaluation, type Grade, type PublicScheme } from '@huisheng/contract'
import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { nameless } from '../../../api/nameless'
import { centsFrom, sayYuan } from '../../../features/declarations/money'
import { useAct } from '../../../features/use-act'
import { Button } from '../../../ui/button'
import { ChoiceField } from '../../../ui/choice-field'
import { Field } from '../../../ui/field'
import { FieldError } from '../../../ui/field-error'
import { Group } from '../../../ui/group'
import { Steps } from './steps'

const arrivals = [
  { value: 'first', title: '最先举报' },
  { value: 'joint', title: '几人联合举报' },
  { value: 'supplement', title: '补充关键证据' },
] as const
type Way = (typeof arrivals)[number]['value']

const people = ['2', '3', '4', '5'].map((value) => ({ value, title: `${value} 人` }))

const Found = ({ found }: { found: Evaluation }) => (
  <>
    <View className="found" role="status">
      <Text className="found__label">{found.verdict === 'no' ? '按办法不奖励' : '估算可得'}</Text>
      <Text className="found__amount">{sayYuan(found.amountFen)}</Text>
      {found.secondNeeded && <Text className="hint">这个数额还要财政部门审批</Text>}
    </View>
    <Steps trace={found.trace} />
  </>
)

/** Tries a scheme on an example: the amount, and each rule that led to it. */
export const Calculator = ({ scheme }: { scheme: PublicScheme }) => {
  const { calculation } = scheme
  const byPenalty = calculation.by === 'penalty'
  const grades = calculation.grades.map(({ grade }) => ({ value: String(grade), title: gradeNames[grade] }))
  const [yuan, setYuan] = useState('')
  const [grade, setGrade] = useState(grades[0]?.value ?? '1')
  const [arrival, setArrival] = useState<Way>('first')
  const [jointCount, setJointCount] = useState('2')
  const [found, setFound] = useState<Evaluation | null>(null)
  const [wrong, setWrong] = useState<string>()
  const { act, busy, trouble } = useAct()

  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setFound(null)
      setWrong(undefined)
      set(value)
    }
  const reckon = () => {
    const penaltyFen = byPenalty ? centsFrom(yuan) : 0
    if (penaltyFen === null || Number.isNaN(penaltyFen)) return setWrong('请填写罚没款，如 20000')
    return void act(async () =>
      setFound(
        await nameless.schemes.example({
          params: { schemeId: scheme.id },
          body: {
            penaltyFen,
            grade: Number(grade) as Grade,
            arrival,
            jointCount: arrival === 'joint' ? Number(jointCount) : 1,
          },
        }),
      ),
    )
  }
  return (
    <Group title="算一算" note="这是举例估算，以查实后的认定为准">
      {byPenalty && (
        <Field
          title="罚没款（元）"
          must
          kind="digits"
          maxLength={12}
          value={yuan}
          placeholder="如 20000"
          error={wrong}
          onChange={change(setYuan)}
          onEnter={reckon}
        />
      )}
      <ChoiceField title="等级" choices={grades} value={grade} onChange={change(setGrade)} />
      <ChoiceField title="您是" choices={arrivals} value={arrival} onChange={change(setArrival)} />
      {arrival === 'joint' && (
        <ChoiceField title="一共几人" choices={people} value={jointCount} onChange={change(setJointCount)} />
      )}
      <View className="calculator__end">
        <Button tone="primary" loading={busy} onPress={reckon}>
          试算
        </Button>
        <FieldError text={trouble?.text} />
      </View>
      {found && <Found found={found} />}
    </Group>
  )
}
