import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { Icon } from './icon'

/** Back to where the reader came from; a link opened afresh has only the page above it behind. */
export const BackButton = ({ above = '/' }: { above?: string }) => {
  const navigate = useNavigate()
  const cameFromHere = ((window.history.state as { idx?: number } | null)?.idx ?? 0) > 0
  return (
    <Button
      className="back-button"
      type="text"
      icon={<Icon name="back" />}
      onClick={() => void (cameFromHere ? navigate(-1) : navigate(above))}
    >
      返回
    </Button>
  )
}
