import {
  Arrival,
  arrivalNames,
  Exclusion,
  exclusionNames,
  Grade,
  gradeNames,
  outcomeNames,
  TipOffMode,
  tipOffModeNames,
  tipOffOutcomes,
} from '@huisheng/contract'
import { Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { memo } from 'react'
import { AmountField } from '../../ui/amount-field'
import { matterOptionsOf, usePublishedMatters } from '../catalogue/use-options'

const outcomes = [
  ...tipOffOutcomes.map((value) => ({ value, label: outcomeNames[value] })),
  { value: 'unknown', label: '还没有结果' },
]
const grades = Grade.options.map(({ value }) => ({ value, label: gradeNames[value] }))
const arrivals = Arrival.options.map((value) => ({ value, label: arrivalNames[value] }))
const modes = TipOffMode.options.map((value) => ({ value, label: tipOffModeNames[value] }))
const knowns = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
  { value: 'unknown', label: '还不知道' },
]

const KnownField = ({ name, label }: { name: string | string[]; label: string }) => (
  <Form.Item name={name} label={label}>
    <Select options={knowns} />
  </Form.Item>
)

const Count = ({ name, label, min }: { name: string; label: string; min: number }) => (
  <Form.Item name={name} label={label}>
    <InputNumber min={min} max={100} precision={0} />
  </Form.Item>
)

/** The facts that change most often first, the rest behind a fold. */
export const CalculatorFields = memo(() => {
  const matters = usePublishedMatters()
  return (
    <>
      <div className="form-pair">
        <AmountField name="penaltyFen" optional label="罚款金额" placeholder="还没有登记" />
        <Form.Item name="grade" label="等级">
          <Select options={grades} />
        </Form.Item>
        <Form.Item name="outcome" label="查处结果">
          <Select options={outcomes} />
        </Form.Item>
        <Form.Item name="arrival" label="先后">
          <Select options={arrivals} />
        </Form.Item>
        <Count name="jointCount" label="几件平分（含最先的）" min={1} />
        <Count name="supplementCount" label="几件补充关键证据" min={0} />
        <Form.Item name="matterCode" label="事项">
          <Select options={matterOptionsOf(matters.data)} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item name="submittedOn" label="举报日期">
          <Input type="date" />
        </Form.Item>
      </div>
      <details>
        <summary>其余的事实</summary>
        <div className="form-pair">
          <Form.Item name="mode" label="举报方式">
            <Select options={modes} />
          </Form.Item>
          <KnownField name="naturalPerson" label="是自然人" />
          <KnownField name="knownBefore" label="主管部门事先已掌握" />
          <KnownField name="rewardedBefore" label="同一事实已奖励过" />
          {Exclusion.options.map((name) => (
            <KnownField key={name} name={['standing', name]} label={exclusionNames[name]} />
          ))}
          <AmountField name="personMonthFen" label="本人本月已得" />
          <AmountField name="budgetFen" label="预算可用" />
          <Count name="openSignals" label="待核看的滥用嫌疑" min={0} />
        </div>
        <Form.Item name="identifiable" valuePropName="checked">
          <Checkbox>能够确认举报人</Checkbox>
        </Form.Item>
        <Form.Item name="abusive" valuePropName="checked">
          <Checkbox>滥用已查实</Checkbox>
        </Form.Item>
      </details>
    </>
  )
})
CalculatorFields.displayName = 'CalculatorFields'
