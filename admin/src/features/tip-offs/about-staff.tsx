import { contract, type TipOffCase } from '@huisheng/contract'
import { Form } from 'antd'
import { useApi } from '../../app/api'
import { FormEnd } from '../../ui/form-end'
import { FormOpener } from '../../ui/form-opener'
import { StaffPicker } from './staff-picker'
import { useCaseForm } from './use-case-form'
import { WhyField } from './why-field'

type Values = { staffIds?: string[]; why?: string }

const ExcludeForm = ({ reportId, onClose }: { reportId: string; onClose: () => void }) => {
  const api = useApi()
  const [form] = Form.useForm<Values>()
  const { submit, pending, problem } = useCaseForm({
    reportId,
    told: '已写明，这些人和其网格长从此看不到这件举报',
    form,
    schema: contract.tipOffs.exclude.body,
    bodyOf: ({ staffIds = [], why = '' }: Values) => ({ staffIds, why }),
    send: (body) => api.tipOffs.exclude({ params: { reportId }, body }),
    onDone: onClose,
  })
  return (
    <Form form={form} name="exclude" layout="vertical" autoComplete="off" onFinish={(values) => void submit(values)}>
      <Form.Item
        name="staffIds"
        label="涉及的工作人员"
        required
        extra="本人和其网格长从此看不到这件举报，也不会收到任何提醒；正在他们手里的会转给别人。"
      >
        <StaffPicker />
      </Form.Item>
      <WhyField label="为什么认为与他们有关" />
      <FormEnd problem={problem} pending={pending} label="写明" onCancel={onClose} />
    </Form>
  )
}

/** Whom of the staff it is about: they are kept away from it. */
export const AboutStaff = ({ tipOff: { reportId, aboutStaff, actions } }: { tipOff: TipOffCase }) =>
  (aboutStaff !== null || actions.includes('exclude')) && (
    <section className="card report-section tip-off-stack" aria-label="涉及工作人员">
      <h2 className="card-title">涉及工作人员</h2>
      {aboutStaff ? (
        <>
          {aboutStaff.names.length > 0 && <p>{aboutStaff.names.join('、')}</p>}
          {aboutStaff.words && <blockquote className="tip-off-quote">{aboutStaff.words}</blockquote>}
          <p className="muted">他们和他们的网格长看不到这件举报。</p>
        </>
      ) : (
        <p className="muted">举报没有说涉及工作人员。查看时发现有关的，请写明，让他们回避。</p>
      )}
      <FormOpener offered={actions.includes('exclude')} label="写明涉及的人">
        {(close) => <ExcludeForm reportId={reportId} onClose={close} />}
      </FormOpener>
    </section>
  )
