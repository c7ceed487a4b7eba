import type { OccupantView } from '@huisheng/contract'
import { Button, Form, Input, Select } from 'antd'
import { type CorrectionValues, fieldOptionsOf, isDay, subjectOptionsOf, valueOptions } from './correction-values'
import { RowBox } from './row-box'

type Props = { occupants: OccupantView[]; lease: boolean }

const ValueItem = ({ at, field }: { at: number; field: CorrectionValues['field'] }) => {
  if (field === 'absent') return null
  const options = field && valueOptions[field]
  return (
    <Form.Item name={[at, 'value']} label="实际是" required>
      {options ? <Select options={options} /> : <Input type={isDay(field) ? 'date' : 'text'} maxLength={120} />}
    </Form.Item>
  )
}

const Row = ({ at, occupants, lease, onRemove }: Props & { at: number; onRemove?: () => void }) => {
  const form = Form.useFormInstance()
  const row = Form.useWatch<CorrectionValues | undefined>(['corrections', at], form)
  const forget = (...names: (keyof CorrectionValues)[]) =>
    names.forEach((name) => form.setFieldValue(['corrections', at, name], undefined))
  return (
    <RowBox name={`第 ${at + 1} 处更正`} onRemove={onRemove}>
      <Form.Item name={[at, 'occupantKey']} label="更正谁的" required>
        <Select options={subjectOptionsOf(occupants)} onChange={() => forget('field', 'value')} />
      </Form.Item>
      <Form.Item name={[at, 'field']} label="哪一项" required>
        <Select
          disabled={row?.occupantKey === undefined}
          options={fieldOptionsOf(row?.occupantKey, lease)}
          onChange={() => forget('value')}
        />
      </Form.Item>
      <ValueItem at={at} field={row?.field} />
      <Form.Item name={[at, 'reason']} label="更正原因" required>
        <Input maxLength={200} placeholder="如 当面核对证件，号码抄错一位" />
      </Form.Item>
    </RowBox>
  )
}

/** What is not as declared: one row a fact, each with its reason. */
export const CorrectionRows = (props: Props) => (
  <Form.List name="corrections" initialValue={[{}]}>
    {(fields, { add, remove }) => (
      <>
        {fields.map(({ key, name }) => (
          <Row key={key} at={name} {...props} onRemove={fields.length > 1 ? () => remove(name) : undefined} />
        ))}
        <Button className="rows-add" type="dashed" block onClick={() => add({})}>
          再加一处更正
        </Button>
      </>
    )}
  </Form.List>
)
