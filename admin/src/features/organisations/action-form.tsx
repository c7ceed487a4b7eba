import { type OrganisationView, organisationStatusNames } from '@huisheng/contract'
import { Alert, App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useApi } from '../../app/api'
import { isProblem } from '../../app/problem'
import { useFormSubmit } from '../../app/use-form-submit'
import { actions, type ActionValues, offeredOf, type StaffAction } from './actions'
import { ScopePicker } from './scope-picker'
import { useOrganisationChanged } from './use-organisations'

type Props = {
  organisation: OrganisationView
  name: StaffAction
  /** What was typed before the form was folded away. */
  typed?: ActionValues
  onType: (values: ActionValues) => void
  onClose: () => void
}

const candidatesOf = ({ asked, scope }: OrganisationView) => [
  ...scope,
  ...asked.filter(({ id }) => !scope.some((one) => one.id === id)),
]

export const ActionForm = ({ organisation, name, typed, onType, onClose }: Props) => {
  const api = useApi()
  const { message } = App.useApp()
  const action = actions[name]
  const [form] = Form.useForm<ActionValues>()
  const [candidates] = useState(() => candidatesOf(organisation))
  const [movedOn, setMovedOn] = useState(false)
  const { changed, refresh } = useOrganisationChanged(organisation.id)
  const possible = offeredOf(organisation).includes(name)
  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: action.schema,
    bodyOf: action.bodyOf,
    send: (_body, values) => action.send(api, { organisationId: organisation.id }, values),
    done: (view) => {
      void message.success(action.done)
      onType({})
      changed(view)
      onClose()
    },
    failed: (error) => {
      if (!isProblem(error, 'organisation_moved_on')) return
      setMovedOn(true)
      void refresh()
    },
  })
  return (
    <div className="action-form">
      {movedOn ? (
        <Alert
          className="alert-above"
          type="warning"
          showIcon
          role="alert"
          title={`这个单位刚刚有了变化，现在是「${organisationStatusNames[organisation.status]}」`}
          description={
            possible
              ? '您填写的内容都还在，看过变化后可以再次提交。'
              : `已经不能再${action.name}了，您填写的内容还在下面。`
          }
        />
      ) : (
        problem && <Alert className="alert-above" type="error" showIcon title={problem} role="alert" />
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ buildingIds: candidates.map(({ id }) => id), ...typed }}
        onValuesChange={(_, values) => onType(values)}
        onFinish={(values) => void submit(values)}
      >
        {action.asks.buildingIds && (
          <Form.Item name="buildingIds" label={action.asks.buildingIds} required>
            <ScopePicker candidates={candidates} />
          </Form.Item>
        )}
        {action.asks.reason && (
          <Form.Item name="reason" label={action.asks.reason} required>
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={300} />
          </Form.Item>
        )}
        <p className="muted action-hint">{action.hint}</p>
        <div className="action-send">
          <Button
            type="primary"
            danger={action.tone === 'danger'}
            htmlType="submit"
            loading={pending}
            disabled={!possible}
          >
            确定{action.name}
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </Form>
    </div>
  )
}
