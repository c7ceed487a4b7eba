import { Text, View } from '@tarojs/components'
import { goTo } from '../platform/navigate'
import { usePrivacyQuestion } from '../state/privacy'
import { BottomSheet } from './bottom-sheet'
import { Button } from './button'
import { Icon, type IconName } from './icon'
import './privacy-sheet.scss'

const uses: { icon: IconName; text: string }[] = [
  { icon: 'pin', text: '位置：只在您点“我在这里”时读取，用来找到负责的网格员' },
  { icon: 'image', text: '照片：只上传您选的，读出时间地点后去掉其余信息' },
  { icon: 'phone', text: '手机号：用来登录和告知办理进展，处理人员看不到全号' },
]

/** Stands before the first private thing; saying no keeps everything that needs none of it. */
export const PrivacySheet = () => {
  const question = usePrivacyQuestion()
  const answer = (agreed: boolean) => question?.answer(agreed)
  return (
    <BottomSheet
      open={question !== null}
      title="先说清楚怎么用您的信息"
      onClose={() => answer(false)}
      actions={
        <>
          <Button onPress={() => answer(false)}>不同意</Button>
          <Button tone="primary" onPress={() => answer(true)}>
            同意并继续
          </Button>
        </>
      }
    >
      <View className="privacy-sheet">
        {uses.map(({ icon, text }) => (
          <View key={icon} className="privacy-sheet__line">
            <Icon name={icon} className="privacy-sheet__icon" />
            <Text>{text}</Text>
          </View>
        ))}
        <Button tone="plain" onPress={() => goTo('/pages/privacy/index')}>
          看完整的隐私协议
        </Button>
      </View>
    </BottomSheet>
  )
}
