import { contract, Relation, relationNames } from '@huisheng/contract'
import { App, Button, Form, Input, Select } from 'antd'
import { useApi } from '../../app/api'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import { Icon } from '../../ui/icon'
import { useKinChanged } from './use-kin'

type Person = { name?: string; relation?: Exclude<Relation, 'self'>; documentNumber?: string; phone?: string }
type Values = { persons?: (Person | undefined)[] }

const most = 20
const relations = Relation.exclude(['self']).options.map((value) => ({ value, label: relationNames[value] }))

const PersonFields = ({ at, onRemove }: { at: number; onRemove: () => void }) => (
  <div className="kin-person" role="group" aria-label={`第 ${at + 1} 人`}>
    <div className="kin-person-head">
      第 {at + 1} 人
      <Button
        type="text"
        size="small"
        aria-label={`去掉第 ${at + 1} 人`}
        icon={<Icon name="close" size={14} />}
        onClick={onRemove}
      />
    </div>
    <div className="form-pair">
      <Form.Item name={[at, 'name']} label="姓名" required>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name={[at, 'relation']} label="与您的关系" required>
        <Select options={relations} />
      </Form.Item>
      <Form.Item name={[at, 'documentNumber']} label="证件号码（可不填）">
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name={[at, 'phone']} label="手机（可不填）">
        <Input inputMode="tel" maxLength={11} />
      </Form.Item>
    </div>
  </div>
)

/** The whole list anew: what was declared before is shown masked only, and cannot be filled in again. */
export const KinForm = ({ declared, onClose }: { declared: number; onClose: () => void }) => {
  const api = useApi()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const count = Form.useWatch('persons', form)?.length ?? 1
  const changed = useKinChanged()
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.rewards.declareKin.body,
    bodyOf: ({ persons = [] }: Values) => ({
      persons: persons.map(({ name = '', relation, documentNumber, phone } = {}) => ({
        name,
        relation: relation as NonNullable<typeof relation>,
        documentNumber: documentNumber?.trim() || null,
        phone: phone?.trim() || null,
      })),
    }),
    send: (body) => api.rewards.declareKin({ body }),
    done: () => {
      void message.success('申报已保存')
      void changed()
      onClose()
    },
  })
  return (
    <Form
      form={form}
      name="kin"
      layout="vertical"
      autoComplete="off"
      initialValues={{ persons: [{}] }}
      onFinish={(values) => void submit(values)}
    >
      {declared > 0 && (
        <p className="muted kin-note">
          从前申报的 {declared} 人只能看到遮盖后的样子，请把整份名单重新填写；保存后代替从前的。
        </p>
      )}
      <Form.List name="persons">
        {(fields, { add, remove }) => (
          <div className="kin-persons">
            {fields.map(({ key, name }) => (
              <PersonFields key={key} at={name} onRemove={() => remove(name)} />
            ))}
            <Button icon={<Icon name="plus" size={16} />} disabled={fields.length >= most} onClick={() => add({})}>
              再加一人
            </Button>
          </div>
        )}
      </Form.List>
      {count === 0 && <p className="kin-note">名单是空的：保存后表示您没有要申报的近亲属。</p>}
      <FormEnd
        problem={problem}
        pending={pending}
        label={count === 0 ? '没有要申报的，保存' : '保存名单'}
        onCancel={onClose}
      />
    </Form>
  )
}
