import { contract, VerifyOutcome, verifyOutcomeNames } from '@huisheng/contract'
import { Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { useApi } from '../../app/api'
import { PhotoPicker } from '../../ui/photo-picker'
import { ActionFrame, type ActionFormProps } from './action-frame'
import { CorrectionRows } from './correction-rows'
import { type CorrectionValues, correctionsOf } from './correction-values'
import { useTaken } from './use-taken'

type Values = {
  outcome?: VerifyOutcome
  corrections?: CorrectionValues[]
  words?: string
  photoIds?: string[]
}

const outcomes = VerifyOutcome.options.map((value) => ({ value, label: verifyOutcomeNames[value] }))
const hints: Partial<Record<VerifyOutcome, string>> = {
  matches: '人和房都对上了，登记按申报生效。',
  corrected: '每处更正写明原因，申报人看得到。',
  not_found: '没有这回事：不会登记，申报人会收到通知。',
}

/** A copy of the declaration’s own version goes with it: whoever verifies has seen exactly this. */
export const VerifyForm = (props: ActionFormProps) => {
  const { declaration, draft, onType } = props
  const api = useApi()
  const [form] = Form.useForm<Values>()
  const [uploading, setUploading] = useState(false)
  const outcome = Form.useWatch('outcome', form)
  const taken = useTaken(declaration.id, '已核实')
  return (
    <ActionFrame
      {...props}
      name="verify"
      form={form}
      busy={uploading}
      onType={(values: Values) => onType({ ...values, photoIds: undefined })}
      schema={contract.declarations.verify.body}
      bodyOf={({ outcome, corrections, words, photoIds }: Values) => ({
        verificationId: draft.id,
        revision: declaration.revision,
        outcome: outcome as VerifyOutcome,
        corrections: outcome === 'corrected' ? correctionsOf(corrections) : [],
        words,
        photoIds,
        place: null,
      })}
      send={(body) => api.declarations.verify({ params: { declarationId: declaration.id }, body })}
      taken={taken}
    >
      <Form.Item name="outcome" label="核实结果" required extra={outcome && hints[outcome]}>
        <Radio.Group className="action-choices" options={outcomes} />
      </Form.Item>
      {outcome === 'corrected' && (
        <CorrectionRows occupants={declaration.occupants} lease={declaration.lease !== null} />
      )}
      <Form.Item name="words" label="说明（可不填）">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} />
      </Form.Item>
      <Form.Item name="photoIds" label="照片（可不加）">
        <PhotoPicker onBusy={setUploading} />
      </Form.Item>
    </ActionFrame>
  )
}
