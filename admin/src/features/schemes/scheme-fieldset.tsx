import { Exclusion, exclusionNames, type SchemeFields } from '@huisheng/contract'
import { Checkbox, Form, Input, InputNumber, Select, Switch } from 'antd'
import { memo, type ReactNode } from 'react'
import { AmountField } from '../../ui/amount-field'
import { matterOptionsOf, usePublishedMatters } from '../catalogue/use-options'
import { SchemeGrades } from './scheme-grades'
import { schemeFieldNames } from './scheme-rows'
import { percentRule } from './scheme-values'

const exclusions = Exclusion.options.map((value) => ({ value, label: exclusionNames[value] }))
const figures = [
  'calculation',
  'capCaseFen',
  'capPersonMonth',
  'secondFromFen',
  'supplementBasisPoints',
  'notifyWorkingDays',
  'claimDays',
  'appealDays',
  'reminderDays',
  'exclusions',
  'partlyCounts',
  'anonymousAllowed',
  'from',
  'until',
] as const satisfies (keyof SchemeFields)[]
const figureOptions = figures.map((value) => ({ value, label: schemeFieldNames[value] }))
const required = [{ required: true, message: '此项必填' }]

const Group = ({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) => (
  <fieldset className="card scheme-group">
    <legend>{title}</legend>
    {note}
    {children}
  </fieldset>
)

/** The name of a field, marked where its figure is not confirmed. */
const Label = ({ field, words }: { field: keyof SchemeFields; words?: string }) => {
  const unconfirmed: string[] | undefined = Form.useWatch('unconfirmed')
  return (
    <>
      {words ?? schemeFieldNames[field]}
      {unconfirmed?.includes(field) && <span className="tag clock-amber scheme-mark">未核实</span>}
    </>
  )
}

/** The document the figures come from, in sight while they are typed. */
const SourceNote = () => {
  const source: string | undefined = Form.useWatch('source')
  return source ? <p className="muted scheme-source">依据：{source}</p> : null
}

const Days = ({
  name,
  words,
  unit,
}: {
  name: 'notifyWorkingDays' | 'claimDays' | 'appealDays'
  words: string
  unit: string
}) => (
  <Form.Item name={name} label={<Label field={name} words={words} />} rules={required} validateTrigger={[]}>
    <InputNumber min={1} max={730} precision={0} suffix={unit} />
  </Form.Item>
)

const Toggle = ({ name, children }: { name: 'partlyCounts' | 'anonymousAllowed'; children: string }) => (
  <Form.Item name={name} valuePropName="checked">
    <Checkbox>
      <Label field={name} words={children} />
    </Checkbox>
  </Form.Item>
)

const MonthlyCap = () => {
  const monthly: boolean | undefined = Form.useWatch('monthly')
  return (
    <>
      <Form.Item
        name="monthly"
        label={<Label field="capPersonMonth" words="限制每人每月" />}
        valuePropName="checked"
        layout="horizontal"
      >
        <Switch />
      </Form.Item>
      {monthly && (
        <div className="form-pair">
          <AmountField name={['capPersonMonth', 'amountFen']} label="每人每月上限" />
          <Form.Item name={['capPersonMonth', 'eachMatter']} valuePropName="checked" label="计算方式">
            <Checkbox>每个事项分别计算</Checkbox>
          </Form.Item>
        </div>
      )}
    </>
  )
}

/** Drawn once: each field follows the form by itself, so that typing in one does not draw all. */
export const SchemeFieldset = memo(({ isNew }: { isNew: boolean }) => {
  const matters = usePublishedMatters()
  return (
    <>
      <Group title="名称与依据">
        <div className="form-pair">
          <Form.Item name="name" label="名称" required>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item
            name="key"
            label="标识"
            required
            extra={isNew ? '各版共用，不能再改：小写字母、数字和 -' : '各版共用，不能修改'}
          >
            <Input maxLength={40} disabled={!isNew} />
          </Form.Item>
        </div>
        <Form.Item name="source" label="依据的文件" required extra="法规或文件的名称、文号、年份">
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={300} />
        </Form.Item>
        <Form.Item name="unconfirmed" label="没有从原文核实的数字" extra="勾选的会在编辑时标出，也不向居民公布这个数字">
          <Checkbox.Group className="scheme-checks" options={figureOptions} />
        </Form.Item>
        <Form.Item name="plain" label="给居民看的说明" required extra="一行一句，最多 20 句">
          <Input.TextArea autoSize={{ minRows: 3 }} />
        </Form.Item>
      </Group>
      <Group title="奖励什么" note={<SourceNote />}>
        <Form.Item name="matterCodes" label="适用事项" extra="没有选事项的办法不奖励任何举报">
          <Select
            mode="multiple"
            loading={matters.isPending}
            options={matterOptionsOf(matters.data)}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="输入事项名称查找"
          />
        </Form.Item>
        <div className="form-pair">
          <Form.Item name="from" label={<Label field="from" words="从这天起提交的举报" />} required>
            <Input type="date" />
          </Form.Item>
          <Form.Item name="until" label={<Label field="until" words="到这天为止（可不填）" />}>
            <Input type="date" />
          </Form.Item>
        </div>
        <Toggle name="partlyCounts">部分属实的也奖励</Toggle>
        <Toggle name="anonymousAllowed">匿名举报也奖励</Toggle>
      </Group>
      <Group title="奖励多少" note={<SourceNote />}>
        <SchemeGrades label={<Label field="calculation" />} />
        <div className="form-pair scheme-caps">
          <AmountField name="capCaseFen" label={<Label field="capCaseFen" />} />
          <AmountField
            name="secondFromFen"
            optional
            label={<Label field="secondFromFen" words="从这个数起须第二机关审批（可不填）" />}
          />
        </div>
        <MonthlyCap />
        <Form.Item
          name="supplementBasisPoints"
          label={<Label field="supplementBasisPoints" words="补充关键证据的，得这件事奖励的" />}
          required
          rules={[percentRule]}
          validateTrigger={[]}
        >
          <Input inputMode="decimal" maxLength={6} suffix="%" className="numeric scheme-short" />
        </Form.Item>
      </Group>
      <Group title="不予奖励的人" note={<SourceNote />}>
        <Form.Item name="exclusions" label={<Label field="exclusions" />}>
          <Checkbox.Group className="scheme-checks" options={exclusions} />
        </Form.Item>
      </Group>
      <Group title="期限" note={<SourceNote />}>
        <div className="scheme-days">
          <Days name="notifyWorkingDays" words="批准后几天内通知" unit="工作日" />
          <Days name="claimDays" words="通知后几天内领取" unit="天" />
          <Days name="appealDays" words="几天内可以提出异议" unit="天" />
        </div>
        <Form.Item
          name="reminderDays"
          label={<Label field="reminderDays" words="领取到期前几天提醒" />}
          extra="用顿号分开，例如 30、7、1"
        >
          <Input className="scheme-short" />
        </Form.Item>
      </Group>
    </>
  )
})
SchemeFieldset.displayName = 'SchemeFieldset'
