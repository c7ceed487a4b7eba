import { kindNames, Limit, ReportKind, Stage, stageNames, WorkType, workTypeNames } from '@huisheng/contract'
import { Checkbox, Form, Input, InputNumber, Radio, Select, Switch } from 'antd'
import type { ReactNode } from 'react'
import { useDepartmentOptions } from './use-options'

const unitNames: Record<Limit['unit'], string> = { working_hours: '工作时', working_days: '工作日', hours: '自然小时' }
const units = Limit.shape.unit.options.map((value) => ({ value, label: unitNames[value] }))
const kinds = ReportKind.options.map((value) => ({ value, label: kindNames[value] }))
const workTypes = WorkType.options.map((value) => ({ value, label: workTypeNames[value] }))
const queues = [
  { value: 'grid', label: '所在网格' },
  { value: 'department', label: '主管部门' },
]

const Group = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className="card matter-group">
    <legend>{title}</legend>
    {children}
  </fieldset>
)

const LimitFields = () => (
  <div className="matter-limits">
    {Stage.options.map((stage) => (
      <div key={stage}>
        <Form.Item name={['limits', stage, 'amount']} label={`${stageNames[stage]}时限`}>
          <InputNumber min={0} />
        </Form.Item>
        <Form.Item
          name={['limits', stage, 'unit']}
          label={<span className="visually-hidden">{stageNames[stage]}时限单位</span>}
        >
          <Select options={units} />
        </Form.Item>
      </div>
    ))}
  </div>
)

const Toggle = ({ name, label, hint }: { name: string; label: string; hint: string }) => (
  <Form.Item name={name} label={label} valuePropName="checked" extra={hint} layout="horizontal">
    <Switch />
  </Form.Item>
)

export const MatterFieldset = ({ isNew }: { isNew: boolean }) => (
  <>
    <Group title="名称与归口">
      <div className="matter-three">
        <Form.Item name="name" label="事项名称" required>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="code" label="事项编码" required extra={isNew ? undefined : '编码不能修改'}>
          <Input disabled={!isNew} maxLength={20} />
        </Form.Item>
        <Form.Item name="departmentId" label="主管部门" required>
          <Select options={useDepartmentOptions()} showSearch={{ optionFilterProp: 'label' }} />
        </Form.Item>
        <Form.Item name="className" label="大类名称" required>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="classCode" label="大类编码" required>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="workType" label="工作类型">
          <Select options={workTypes} />
        </Form.Item>
      </div>
      <Form.Item name="kinds" label="可以作为" required>
        <Checkbox.Group options={kinds} />
      </Form.Item>
      <Form.Item name="keywords" label="关键词" extra="居民搜索这些词时能找到它，回车分隔">
        <Select mode="tags" open={false} suffixIcon={null} />
      </Form.Item>
      <Form.Item name="defaultQueue" label="没有规则匹配时派往">
        <Radio.Group options={queues} />
      </Form.Item>
    </Group>
    <Group title="时限">
      <LimitFields />
      <Form.Item name="source" label="依据" extra="时限和职责的出处，与时限一起显示">
        <Input maxLength={200} />
      </Form.Item>
    </Group>
    <Group title="照片与查重">
      <div className="matter-three">
        <Form.Item name="photosAtLeast" label="上报至少几张照片">
          <InputNumber min={0} max={9} precision={0} />
        </Form.Item>
        <Form.Item name="duplicateRadiusMetres" label="查重半径（米）" extra="0 为不查重">
          <InputNumber min={0} max={5000} precision={0} />
        </Form.Item>
      </div>
      <Toggle name="afterPhotoRequired" label="办结须有处理后照片" hint="" />
    </Group>
    <Group title="办理">
      <Toggle name="fileAutomatically" label="自动立案" hint="提交后直接立案，不等人工受理" />
      <Toggle name="closeAutomatically" label="自动结案" hint="办结反馈后直接结案，不经核查" />
      <div className="form-pair">
        <Form.Item name="materials" label="需要的材料" extra="一行一项">
          <Input.TextArea autoSize={{ minRows: 3 }} />
        </Form.Item>
        <Form.Item name="process" label="办理流程" extra="一行一步">
          <Input.TextArea autoSize={{ minRows: 3 }} />
        </Form.Item>
      </div>
    </Group>
  </>
)
