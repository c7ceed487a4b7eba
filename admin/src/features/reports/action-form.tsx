import { actionNames, type ReportAction, type ReportView, statusNames } from '@huisheng/contract'
import { Alert, App, Button, Form } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useApi } from '../../app/api'
import { isProblem } from '../../app/problem'
import { useFormSubmit } from '../../app/use-form-submit'
import { ActionField } from './action-field'
import type { ActionValues } from './action-values'
import { actions, demands } from './actions'
import { useDraft } from './drafts'
import { type OnDone, useReportChanged } from './use-report'

type Props = { report: ReportView; name: ReportAction; onClose: () => void; onDone?: OnDone }

/** What happened to the case while the form stood open. */
const MovedOn = ({ report, name }: { report: ReportView; name: ReportAction }) => {
  const last = report.history.at(-1)
  const possible = report.actions.includes(name)
  return (
    <Alert
      className="alert-above"
      type="warning"
      showIcon
      title={`这件事刚刚有了变化，现在是「${statusNames[report.status]}」`}
      description={
        <>
          {last && <p>{`${last.byName}：${last.sentence}`}</p>}
          <p>
            {possible
              ? '您填写的内容都还在，看过变化后可以再次提交。'
              : `已经不能再${actionNames[name]}了。您填写的内容还在下面，可以复制。`}
          </p>
        </>
      }
    />
  )
}

export const ActionForm = ({ report, name, onClose, onDone }: Props) => {
  const api = useApi()
  const { message } = App.useApp()
  const action = actions[name]
  const draft = useDraft(report.id, name)
  const [form] = Form.useForm<ActionValues>()
  const [uploading, setUploading] = useState(false)
  const [movedOn, setMovedOn] = useState(false)
  const { changed, refresh } = useReportChanged(report.id)
  const box = useRef<HTMLDivElement>(null)
  const possible = report.actions.includes(name)

  const { submit, pending, problem } = useFormSubmit({
    form,
    schema: action.schema,
    bodyOf: action.bodyOf,
    send: (_body, values) => action.send(api, { reportId: report.id }, values),
    done: (answer) => {
      draft.drop()
      void message.success(action.done)
      void changed(name, answer).then(onDone)
      onClose()
    },
    failed: (error) => {
      if (!isProblem(error, 'report_moved_on')) return
      setMovedOn(true)
      void refresh()
    },
  })

  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('input, textarea')
    first?.focus()
  }, [])

  return (
    <div className="action-form" ref={box}>
      {movedOn || !possible ? (
        <MovedOn report={report} name={name} />
      ) : (
        problem && <Alert className="alert-above" type="error" showIcon title={problem} role="alert" />
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={draft.read()}
        onValuesChange={(_, values) => draft.keep(values)}
        onFinish={(values) => void submit(values)}
      >
        {action.asks.map(([field, label]) => (
          <ActionField
            key={field}
            name={field}
            label={label}
            required={demands(action, field)}
            report={report}
            onBusy={setUploading}
          />
        ))}
        {action.hint && <p className="muted action-hint">{action.hint}</p>}
        <div className="action-send">
          <Button
            type="primary"
            danger={action.tone === 'danger'}
            htmlType="submit"
            loading={pending}
            disabled={!possible || uploading}
          >
            {uploading ? '照片上传中…' : actionNames[name]}
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      </Form>
    </div>
  )
}
