import { AttemptResult, attemptResultNames, contract } from '@huisheng/contract'
import { Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { useApi } from '../../app/api'
import { PhotoPicker } from '../../ui/photo-picker'
import { ActionFrame, type ActionFormProps } from './action-frame'
import { useTaken } from './use-taken'

type Values = { result?: AttemptResult; words?: string; photoIds?: string[] }

const results = AttemptResult.options.map((value) => ({ value, label: attemptResultNames[value] }))

export const AttemptForm = (props: ActionFormProps) => {
  const { declaration, draft, onType } = props
  const api = useApi()
  const [form] = Form.useForm<Values>()
  const [uploading, setUploading] = useState(false)
  const taken = useTaken(declaration.id, '这次上门已记下')
  return (
    <ActionFrame
      {...props}
      name="attempt"
      form={form}
      busy={uploading}
      onType={(values: Values) => onType({ ...values, photoIds: undefined })}
      schema={contract.declarations.attempt.body}
      bodyOf={({ result, words, photoIds }: Values) => ({
        attemptId: draft.id,
        result: result as AttemptResult,
        words,
        photoIds,
        place: null,
      })}
      send={(body) => api.declarations.attempt({ params: { declarationId: declaration.id }, body })}
      taken={taken}
    >
      <Form.Item name="result" label="上门情况" required>
        <Radio.Group className="action-choices" options={results} />
      </Form.Item>
      <Form.Item name="words" label="说明（可不填）">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} />
      </Form.Item>
      <Form.Item name="photoIds" label="照片（可不加）">
        <PhotoPicker onBusy={setUploading} />
      </Form.Item>
    </ActionFrame>
  )
}
