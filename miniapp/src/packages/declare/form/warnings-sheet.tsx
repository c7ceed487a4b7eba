import type { CheckFinding } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { Warnings } from './warnings'

type Props = { open: boolean; findings: CheckFinding[]; busy: boolean; onSend: () => void; onClose: () => void }

/** Warnings stop nobody: the person reads them and decides. */
export const WarningsSheet = ({ open, findings, busy, onSend, onClose }: Props) => (
  <BottomSheet
    open={open}
    title="提交前请看一眼"
    onClose={onClose}
    actions={
      <>
        <Button onPress={onClose}>回去修改</Button>
        <Button tone="primary" loading={busy} onPress={onSend}>
          仍然提交
        </Button>
      </>
    }
  >
    <View className="stack">
      <Text className="hint">下面这些不影响提交，网格员核实时也会看到</Text>
      <Warnings findings={findings} />
    </View>
  </BottomSheet>
)
