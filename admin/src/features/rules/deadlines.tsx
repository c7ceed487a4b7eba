import { capacityNames, DeclarationKind, declarationKindNames, FilerCapacity } from '@huisheng/contract'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { RemoveButton } from './remove-button'

const capacities = FilerCapacity.options.map((value) => ({ value, label: capacityNames[value] }))
const kinds = DeclarationKind.options.map((value) => ({ value, label: declarationKindNames[value] }))

const Row = ({ at, onRemove }: { at: number; onRemove: () => void }) => (
  <div className="rule-row rule-deadline" role="group" aria-label={`第 ${at + 1} 条期限`}>
    <Form.Item name={[at, 'capacities']} label="谁来申报" required>
      <Select mode="multiple" options={capacities} showSearch={{ optionFilterProp: 'label' }} />
    </Form.Item>
    <Form.Item name={[at, 'kinds']} label="申报什么" required>
      <Select mode="multiple" options={kinds} showSearch={{ optionFilterProp: 'label' }} />
    </Form.Item>
    <Form.Item name={[at, 'days']} label="几日内" required>
      <InputNumber min={0} max={365} precision={0} suffix="日" />
    </Form.Item>
    <Form.Item name={[at, 'source']} label="依据" required>
      <Input.TextArea autoSize maxLength={200} />
    </Form.Item>
    <RemoveButton label={`删除第 ${at + 1} 条期限`} onClick={onRemove} />
  </div>
)

/** By when each filer has to declare. */
export const Deadlines = () => (
  <section className="card rule-section" aria-label="申报期限">
    <h2 className="card-title">申报期限</h2>
    <p className="muted">从事实发生之日起算；几条都符合时按最短的一条。</p>
    <Form.List name="deadlines">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <Row key={key} at={name} onRemove={() => remove(name)} />
          ))}
          <Button type="dashed" onClick={() => add({})}>
            加一条期限
          </Button>
        </>
      )}
    </Form.List>
    <div className="rule-row rule-days">
      <Form.Item name="verifyWorkingDays" label="核实期限" required extra="收到申报后几个工作日内核实">
        <InputNumber min={1} max={90} precision={0} suffix="个工作日" />
      </Form.Item>
      <Form.Item name="remindDays" label="到期提醒" required extra="租约到期前几日起提醒续租或搬离">
        <InputNumber min={1} max={180} precision={0} suffix="日" />
      </Form.Item>
    </div>
  </section>
)
