import { View } from '@tarojs/components'
import { signInByWechat } from '../../features/accounts/sign-in'
import { useAct } from '../../features/use-act'
import { ensurePrivacy } from '../../state/privacy'
import { Button } from '../../ui/button'
import { NoticeBar } from '../../ui/notice-bar'

export const WechatForm = ({ onDone }: { onDone: () => void }) => {
  const { act, busy, trouble } = useAct()
  const enter = () =>
    act(async () => {
      if (!(await ensurePrivacy())) return
      await signInByWechat()
      onDone()
    })
  return (
    <>
      {trouble && <NoticeBar tone="bad">{trouble.text}</NoticeBar>}
      <View className="stack">
        <Button tone="primary" icon="chat" loading={busy} onPress={() => void enter()}>
          微信一键登录
        </Button>
      </View>
    </>
  )
}
