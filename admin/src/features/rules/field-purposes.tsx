import { AutoComplete, Button, Form, Input } from 'antd'
import { fieldNames } from './field-names'
import { RemoveButton } from './remove-button'

const options = Object.entries(fieldNames).map(([value, label]) => ({ value, label: `${label}（${value}）` }))

const Row = ({ at, onRemove }: { at: number; onRemove: () => void }) => {
  const field = Form.useWatch<string | undefined>(['fields', at, 'field'], Form.useFormInstance())
  const name = fieldNames[field ?? '']
  return (
    <div className="rule-row rule-field" role="group" aria-label={`第 ${at + 1} 个字段`}>
      <Form.Item name={[at, 'field']} label={name ? `字段：${name}` : '字段'} required>
        <AutoComplete options={options} maxLength={40} showSearch={{ filterOption: true }} />
      </Form.Item>
      <Form.Item name={[at, 'purpose']} label="为什么收集" required>
        <Input.TextArea autoSize maxLength={200} />
      </Form.Item>
      <Form.Item name={[at, 'keptUntil']} label="保存到什么时候" required>
        <Input maxLength={100} />
      </Form.Item>
      <RemoveButton label={`删除第 ${at + 1} 个字段`} onClick={onRemove} />
    </div>
  )
}

/** Why each field is asked and how long it is kept: the filer reads exactly this beside the field. */
export const FieldPurposes = () => (
  <section className="card rule-section" aria-label="字段用途">
    <h2 className="card-title">每个字段的用途和保存期限</h2>
    <p className="muted">申报人填写时，会在字段旁边看到这些话。</p>
    <Form.List name="fields">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <Row key={key} at={name} onRemove={() => remove(name)} />
          ))}
          <Button type="dashed" onClick={() => add({})}>
            加一个字段
          </Button>
        </>
      )}
    </Form.List>
    <Form.Item
      className="rule-version"
      name="noticeVersion"
      label="使用说明的版本"
      required
      extra="改了用途或保存期限，就改成今天的日期：申报人会重新阅读并同意。"
    >
      <Input type="date" />
    </Form.Item>
  </section>
)
