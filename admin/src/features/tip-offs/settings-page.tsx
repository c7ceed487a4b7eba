import { contract } from '@huisheng/contract'
import { App, Form, Select } from 'antd'
import { useApi } from '../../app/api'
import { useMe } from '../../app/session'
import { useFormSubmit } from '../../app/use-form-submit'
import { FormEnd } from '../../ui/form-end'
import { Loaded } from '../../ui/states'
import { useDepartmentOptions } from '../catalogue/use-options'
import { useStaffWay, useStaffWaySaved } from './use-tip-offs'
import './tip-offs.css'

type Values = { staffDepartmentId?: string | null }

const StaffWayForm = ({ saved }: { saved: Values }) => {
  const api = useApi()
  const { role } = useMe()
  const { message } = App.useApp()
  const [form] = Form.useForm<Values>()
  const departments = useDepartmentOptions()
  const keep = useStaffWaySaved()
  const mayChange = contract.tipOffs.setStaffWay.access.some((allowed) => allowed === role)
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: contract.tipOffs.setStaffWay.body,
    bodyOf: ({ staffDepartmentId }: Values) => ({ staffDepartmentId: staffDepartmentId ?? null }),
    send: (body) => api.tipOffs.setStaffWay({ body }),
    done: (answer) => {
      keep(answer)
      void message.success('已保存，以后收到的举报按此办理')
    },
  })
  return (
    <Form
      className="tip-off-settings"
      form={form}
      layout="vertical"
      disabled={!mayChange}
      initialValues={saved}
      onFinish={(values) => void submit(values)}
    >
      <Form.Item
        name="staffDepartmentId"
        label="举报工作人员的线索，交给哪个部门"
        extra="一般是纪检监察机构。这样的举报绕开被举报人和其网格长；没有指定部门时，由派遣员派给无关的人。"
      >
        <Select
          allowClear
          placeholder="没有指定部门"
          options={departments}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      {mayChange && <FormEnd problem={problem} pending={pending} label="保存" />}
    </Form>
  )
}

export const TipOffSettingsPage = () => (
  <div className="page">
    <div className="page-head">
      <h1>举报设置</h1>
    </div>
    <section className="card detail-section">
      <Loaded query={useStaffWay()}>{(saved) => <StaffWayForm saved={saved} />}</Loaded>
    </section>
  </div>
)
