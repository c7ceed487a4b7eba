import {
  otherOutcomes,
  outcomeNames,
  RatingLevel,
  ratingNames,
  type ReportView,
  tipOffOutcomes,
} from '@huisheng/contract'
import { Checkbox, Form, Input, Radio } from 'antd'
import { PhotoPicker } from '../../ui/photo-picker'
import type { ActionField as FieldName } from './action-values'
import { QueuePicker } from './queue-picker'

type Props = {
  name: FieldName
  label: string
  required: boolean
  report: ReportView
  onBusy: (busy: boolean) => void
}

const choices = <K extends string>(options: readonly K[], names: Record<K, string>) =>
  options.map((value) => ({ value, label: names[value] }))

const outcomesOf = ({ kind }: ReportView) =>
  kind === 'tip_off' ? choices(tipOffOutcomes, outcomeNames) : choices(otherOutcomes, outcomeNames)

const inputOf = ({ name, label, report, onBusy }: Props) => {
  switch (name) {
    case 'queue':
      return <QueuePicker reportId={report.id} />
    case 'outcome':
      return <Radio.Group className="action-choices" options={outcomesOf(report)} />
    case 'level':
      return <Radio.Group className="action-choices" options={choices(RatingLevel.options, ratingNames)} />
    case 'photoIds':
      return <PhotoPicker onBusy={onBusy} />
    case 'settled':
      return <Checkbox>{label}</Checkbox>
    case 'channel':
      return <Input maxLength={200} />
    default:
      return <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={1000} />
  }
}

export const ActionField = (props: Props) => {
  const { name, label, required, report } = props
  const settled = name === 'settled'
  const photosDue = name === 'photoIds' && report.afterPhotoRequired && label === '处理后照片'
  return (
    <Form.Item
      name={name}
      label={settled ? undefined : label}
      required={required || photosDue}
      valuePropName={settled ? 'checked' : 'value'}
      extra={photosDue ? '这类事项需要处理后的照片' : undefined}
    >
      {inputOf(props)}
    </Form.Item>
  )
}
