import { Text, View } from '@tarojs/components'
import { agreePrivacy, privacyVersion, usePrivacyAgreed } from '../../state/privacy'
import { Button } from '../../ui/button'
import { Page } from '../../ui/page'
import './privacy.scss'

const parts: { title: string; text: string }[] = [
  {
    title: '我们用哪些信息，为什么',
    text: '手机号或微信身份：让您登录，并把办理进展告诉您。位置：只在您点“我在这里”或在地图上选点时使用，用来找到负责的网格员。照片：只上传您自己选的，读出拍摄时间和地点后，其余附带信息一律去掉。您写下的情况：交给办理这件事的人。',
  },
  {
    title: '谁看得到',
    text: '普通上报，办理人员看到内容、照片和地点，您的手机号只显示部分数字。举报的身份单独密封保存，办理和核查的人都看不到是谁举报；确需开启的，要两人同意、写明原因并留下记录。',
  },
  {
    title: '存多久，存在哪',
    text: '信息存放在本市的服务器上，按事项规定的期限保存，到期删除。没有提交的草稿和照片只在您的手机里，您可以随时删除。',
  },
  {
    title: '您的权利',
    text: '您可以查看、更正自己的信息，可以要求删除或注销；依法不能删除的，我们会说明理由。不同意本协议，仍可以看网格公示牌和事项目录，只是不能定位、拍照和登录。',
  },
  { title: '怎么联系我们', text: '打网格公示牌上的监督电话，或者在“我要上报”里选“建议”告诉我们。' },
]

const Privacy = () => {
  const agreed = usePrivacyAgreed()
  return (
    <Page title="隐私协议">
      <View className="privacy">
        <Text className="hint">版本 {privacyVersion}</Text>
        {parts.map(({ title, text }) => (
          <View key={title}>
            <Text className="privacy__title">{title}</Text>
            <Text className="privacy__text">{text}</Text>
          </View>
        ))}
      </View>
      <View className="stack">
        <Button tone="primary" icon={agreed ? 'check' : undefined} disabled={agreed} onPress={agreePrivacy}>
          {agreed ? '您已同意' : '我已看过并同意'}
        </Button>
      </View>
    </Page>
  )
}

export default Privacy
