import { Button } from 'antd'
import { Icon } from '../../ui/icon'

export const RemoveButton = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <Button
    className="rule-remove"
    type="text"
    aria-label={label}
    icon={<Icon name="close" size={16} />}
    onClick={onClick}
  />
)
