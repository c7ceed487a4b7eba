import { Alert, Button } from 'antd'

type Props = { problem: string | null; pending: boolean; label: string; onCancel?: () => void; disabled?: boolean }

/** The end of every form: what went wrong, if anything, right beside the button that sends. */
export const FormEnd = ({ problem, pending, label, onCancel, disabled }: Props) => (
  <div className="form-end">
    {problem && <Alert type="error" showIcon title={problem} role="alert" />}
    <div className="form-end-buttons">
      <Button type="primary" htmlType="submit" loading={pending} disabled={disabled}>
        {label}
      </Button>
      {onCancel && <Button onClick={onCancel}>取消</Button>}
    </div>
  </div>
)
