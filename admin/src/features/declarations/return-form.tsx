import { contract } from '@huisheng/contract'
import { Button, Form, Input, Select } from 'antd'
import { useApi } from '../../app/api'
import { ActionFrame, type ActionFormProps } from './action-frame'
import { RowBox } from './row-box'
import { useTaken } from './use-taken'

type Values = { missing?: { field?: string; message?: string }[]; words?: string }

const parts = [
  { value: 'attachmentIds', label: '证明材料' },
  { value: 'occupants', label: '人员' },
  { value: 'lease', label: '租赁' },
  { value: 'effectiveOn', label: '发生日期' },
  { value: 'dwellingId', label: '房屋' },
  { value: 'words', label: '其他' },
]

const MissingRows = () => (
  <Form.List name="missing" initialValue={[{}]}>
    {(fields, { add, remove }) => (
      <>
        {fields.map(({ key, name }) => (
          <RowBox key={key} name={`第 ${name + 1} 项`} onRemove={fields.length > 1 ? () => remove(name) : undefined}>
            <Form.Item name={[name, 'field']} label="哪一部分" required>
              <Select options={parts} />
            </Form.Item>
            <Form.Item name={[name, 'message']} label="缺什么" required>
              <Input maxLength={200} placeholder="如 请补上租赁合同的签字页" />
            </Form.Item>
          </RowBox>
        ))}
        <Button className="rows-add" type="dashed" block onClick={() => add({})}>
          再加一项
        </Button>
      </>
    )}
  </Form.List>
)

export const ReturnForm = (props: ActionFormProps) => {
  const { declaration } = props
  const api = useApi()
  const [form] = Form.useForm<Values>()
  const taken = useTaken(declaration.id, '已退回，申报人会收到要补的内容')
  return (
    <ActionFrame
      {...props}
      name="return"
      form={form}
      schema={contract.declarations.return.body}
      bodyOf={({ missing = [], words }: Values) => ({
        revision: declaration.revision,
        missing: missing.map(({ field, message = '' }) => ({ field: field as string, message })),
        words,
      })}
      send={(body) => api.declarations.return({ params: { declarationId: declaration.id }, body })}
      taken={taken}
    >
      <p className="muted action-hint">只能退回一次，请把缺少的内容一次列全。</p>
      <MissingRows />
      <Form.Item name="words" label="给申报人的话（可不填）">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} />
      </Form.Item>
    </ActionFrame>
  )
}
