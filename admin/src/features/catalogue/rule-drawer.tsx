import {
  contract,
  type Input as InputOf,
  kindNames,
  QueueKind,
  ReportKind,
  type RuleView,
  WorkType,
  workTypeNames,
} from '@huisheng/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Drawer, Form, Input, InputNumber, Select, Switch } from 'antd'
import { useApi } from '../../app/api'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import { queueKindNames } from './rule-words'
import { groupByClass, useAreaOptions, useDepartmentOptions, matterOptionsOf, useAllMatters } from './use-options'

type Body = InputOf<typeof contract.routing.add>['body']
type Values = Omit<Body, 'when' | 'to'> & {
  when: Omit<Body['when'], 'hours'> & { hours?: { from?: number | null; until?: number | null } }
  to: { kind?: QueueKind; departmentId?: string }
}

const blank = { order: 100, enabled: true, name: '', when: {}, to: { kind: 'grid' as const } }
const multiple = {
  mode: 'multiple' as const,
  allowClear: true,
  placeholder: '不限',
  showSearch: { optionFilterProp: 'label' },
}
const kept = <T,>(list?: T[]) => (list && list.length > 0 ? list : undefined)

const bodyOf = ({ name = '', order, enabled, when, to }: Values): Body => {
  const { from, until } = when.hours ?? {}
  return {
    name,
    order,
    enabled,
    when: {
      matterCodes: kept(when.matterCodes),
      classCodes: kept(when.classCodes),
      kinds: kept(when.kinds),
      areaIds: kept(when.areaIds),
      workTypes: kept(when.workTypes),
      hours: from == null && until == null ? undefined : { from: from ?? 0, until: until ?? 24 },
    },
    to: { kind: to.kind ?? 'grid', departmentId: to.kind === 'department' ? to.departmentId : undefined },
  }
}

const Conditions = () => {
  const matters = useAllMatters().data ?? []
  const classes = groupByClass(matters)
  return (
    <>
      <Form.Item name={['when', 'classCodes']} label="大类">
        <Select
          {...multiple}
          options={classes.map(({ classCode, className }) => ({ value: classCode, label: className }))}
        />
      </Form.Item>
      <Form.Item name={['when', 'matterCodes']} label="事项">
        <Select {...multiple} options={matterOptionsOf(matters)} />
      </Form.Item>
      <Form.Item name={['when', 'kinds']} label="类型">
        <Select {...multiple} options={ReportKind.options.map((value) => ({ value, label: kindNames[value] }))} />
      </Form.Item>
      <Form.Item name={['when', 'workTypes']} label="工作类型">
        <Select {...multiple} options={WorkType.options.map((value) => ({ value, label: workTypeNames[value] }))} />
      </Form.Item>
      <Form.Item name={['when', 'areaIds']} label="区域">
        <Select {...multiple} options={useAreaOptions()} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name={['when', 'hours', 'from']} label="每天从几点">
          <InputNumber min={0} max={23} precision={0} placeholder="不限" />
        </Form.Item>
        <Form.Item name={['when', 'hours', 'until']} label="到几点" extra="可以跨过半夜，如 20 到 8">
          <InputNumber min={0} max={24} precision={0} placeholder="不限" />
        </Form.Item>
      </div>
    </>
  )
}

const Target = () => {
  const kind = Form.useWatch<QueueKind | undefined>(['to', 'kind'])
  const departments = useDepartmentOptions()
  return (
    <>
      <Form.Item name={['to', 'kind']} label="派往" required>
        <Select options={QueueKind.options.map((value) => ({ value, label: queueKindNames[value] }))} />
      </Form.Item>
      {kind === 'department' && (
        <Form.Item name={['to', 'departmentId']} label="部门" extra="不选则为事项的主管部门">
          <Select allowClear options={departments} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
      )}
    </>
  )
}

export const RuleDrawer = ({ rule, onClose }: { rule?: RuleView; onClose: () => void }) => {
  const api = useApi()
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.routing.add.body,
    bodyOf,
    send: (body) => (rule ? api.routing.change({ params: { ruleId: rule.id }, body }) : api.routing.add({ body })),
    done: () => {
      void queryClient.invalidateQueries({ queryKey: ['routing'] })
      void message.success('规则已保存，对之后的事件生效')
      onClose()
    },
  })
  return (
    <Drawer open title={rule ? '修改规则' : '新增规则'} size={480} onClose={onClose}>
      {rule?.brokenBecause && (
        <Alert
          className="alert-above"
          type="warning"
          showIcon
          title={`已自动停用：${rule.brokenBecause}`}
          description="改好后重新启用即可。"
        />
      )}
      <Form form={form} layout="vertical" initialValues={rule ?? blank} onFinish={(values) => void submit(values)}>
        <Form.Item name="name" label="规则名称" required>
          <Input maxLength={40} />
        </Form.Item>
        <div className="form-pair">
          <Form.Item name="order" label="顺序" extra="小的先比对">
            <InputNumber min={0} max={10_000} precision={0} />
          </Form.Item>
          <Form.Item name="enabled" label="启用" valuePropName="checked">
            <Switch />
          </Form.Item>
        </div>
        <h3 className="rule-part">当事件符合</h3>
        <Conditions />
        <h3 className="rule-part">就</h3>
        <Target />
        <FormEnd problem={problem} pending={pending} label="保存" onCancel={onClose} />
      </Form>
    </Drawer>
  )
}
