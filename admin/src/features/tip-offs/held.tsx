import { contract, holdNames, type TipOffCase } from '@huisheng/contract'
import { Alert, Form } from 'antd'
import { useApi } from '../../app/api'
import { FormEnd } from '../../ui/form-end'
import { FormOpener } from '../../ui/form-opener'
import { useCaseForm } from './use-case-form'
import { WhyField } from './why-field'

const ReleaseForm = ({ reportId, onClose }: { reportId: string; onClose: () => void }) => {
  const api = useApi()
  const [form] = Form.useForm<{ words?: string }>()
  const { submit, pending, problem } = useCaseForm({
    reportId,
    told: '已放行，按派遣规则继续',
    form,
    schema: contract.tipOffs.release.body,
    bodyOf: ({ words = '' }: { words?: string }) => ({ words }),
    send: (body) => api.tipOffs.release({ params: { reportId }, body }),
    onDone: onClose,
  })
  return (
    <Form form={form} name="release" layout="vertical" autoComplete="off" onFinish={(values) => void submit(values)}>
      <WhyField name="words" label="看过的情况" />
      <FormEnd problem={problem} pending={pending} label="放行" onCancel={onClose} />
    </Form>
  )
}

/** Why it waits for a person; a tip-off is never dropped because something was wrong with it. */
export const Held = ({ tipOff: { reportId, heldFor, actions } }: { tipOff: TipOffCase }) => {
  const held = heldFor.length > 0
  return (
    <>
      {held && (
        <Alert
          type="warning"
          showIcon
          title="这件举报暂留着，等人看过"
          description={
            <ul className="plain-list held-reasons">
              {heldFor.map((reason) => (
                <li key={reason}>{holdNames[reason]}</li>
              ))}
            </ul>
          }
        />
      )}
      <FormOpener offered={held && actions.includes('release')} label="看过了，放行">
        {(close) => (
          <section className="card report-section">
            <ReleaseForm reportId={reportId} onClose={close} />
          </section>
        )}
      </FormOpener>
    </>
  )
}
