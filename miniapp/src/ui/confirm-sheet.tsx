import { Text } from '@tarojs/components'
import { BottomSheet } from './bottom-sheet'
import { Button } from './button'
import './confirm-sheet.scss'

type Props = {
  open: boolean
  title: string
  text: string
  yes: string
  danger?: boolean
  loading?: boolean
  onYes: () => void
  onClose: () => void
}

export const ConfirmSheet = ({ open, title, text, yes, danger, loading, onYes, onClose }: Props) => (
  <BottomSheet
    open={open}
    title={title}
    onClose={onClose}
    actions={
      <>
        <Button onPress={onClose}>先不了</Button>
        <Button tone={danger ? 'danger' : 'primary'} loading={loading} onPress={onYes}>
          {yes}
        </Button>
      </>
    }
  >
    <Text className="confirm__words">{text}</Text>
  </BottomSheet>
)
