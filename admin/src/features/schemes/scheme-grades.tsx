import { type Calculation, Grade, gradeNames } from '@huisheng/contract'
import { Button, Form, Input, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { AmountField } from '../../ui/amount-field'
import { Icon } from '../../ui/icon'
import { percentRule } from './scheme-values'

const grades = Grade.options.map(({ value }) => ({ value, label: gradeNames[value] }))
const ways: { value: Calculation['by']; label: string }[] = [
  { value: 'penalty', label: '按罚款的比例，不低于一个数' },
  { value: 'fixed', label: '每件一个固定的数' },
]
const most = grades.length

type RowProps = { at: number; by?: Calculation['by']; onRemove?: () => void }

const GradeRow = ({ at, by, onRemove }: RowProps) => (
  <div className="scheme-grade" role="group" aria-label={`第 ${at + 1} 个等级`}>
    <Form.Item name={[at, 'grade']} label="等级" required>
      <Select options={grades} />
    </Form.Item>
    <Form.Item name={[at, 'name']} label="等级名称" required>
      <Input maxLength={60} />
    </Form.Item>
    {by === 'fixed' ? (
      <AmountField name={[at, 'amountFen']} label="每件金额" />
    ) : (
      <>
        <Form.Item name={[at, 'basisPoints']} label="罚款的比例" required rules={[percentRule]} validateTrigger={[]}>
          <Input inputMode="decimal" maxLength={6} suffix="%" className="numeric" />
        </Form.Item>
        <AmountField name={[at, 'floorFen']} label="最低金额" />
      </>
    )}
    {onRemove && (
      <Button
        className="scheme-grade-remove"
        type="text"
        aria-label={`删除第 ${at + 1} 个等级`}
        icon={<Icon name="close" size={14} />}
        onClick={onRemove}
      />
    )}
  </div>
)

export const SchemeGrades = ({ label }: { label: ReactNode }) => {
  const by: Calculation['by'] | undefined = Form.useWatch(['calculation', 'by'])
  return (
    <>
      <Form.Item name={['calculation', 'by']} label={label}>
        <Radio.Group options={ways} />
      </Form.Item>
      <Form.List name={['calculation', 'grades']}>
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <GradeRow key={key} at={name} by={by} onRemove={rows.length > 1 ? () => remove(name) : undefined} />
            ))}
            {rows.length < most && (
              <Button icon={<Icon name="plus" size={14} />} onClick={() => add({})}>
                再加一个等级
              </Button>
            )}
          </>
        )}
      </Form.List>
    </>
  )
}
