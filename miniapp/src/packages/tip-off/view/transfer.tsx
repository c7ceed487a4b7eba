import type { TransferConfirmation } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { useAct } from '../../../features/use-act'
import { canConfirmTransfer, confirmTransfer } from '../../../platform/confirm-transfer'
import { Button } from '../../../ui/button'
import { NoticeBar } from '../../../ui/notice-bar'

type Props = { confirmation: TransferConfirmation; onTaken: () => void }

/** WeChat keeps the money until its payee takes it; untaken for a day it goes back. */
export const Transfer = ({ confirmation, onTaken }: Props) => {
  const [taken, setTaken] = useState(false)
  const { busy, trouble, act } = useAct()
  if (!canConfirmTransfer) return <NoticeBar tone="warn">钱已转出，请在微信里打开确认收款，超过一天会退回</NoticeBar>
  if (taken) return <NoticeBar tone="info">已确认收款，到账后这里会更新</NoticeBar>
  const take = async () => {
    if (!(await confirmTransfer(confirmation))) return
    setTaken(true)
    onTaken()
  }
  return (
    <>
      <NoticeBar tone={trouble ? 'bad' : 'warn'}>{trouble?.text ?? '钱已转出，等您确认收款，超过一天会退回'}</NoticeBar>
      <View className="reward-deeds">
        <Button tone="primary" icon="check" loading={busy} onPress={() => void act(take)}>
          确认收款
        </Button>
      </View>
    </>
  )
}
