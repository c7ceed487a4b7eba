import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { goBack, goTo } from '../../platform/navigate'
import { hasWechatLogin } from '../../platform/wechat-login'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Page } from '../../ui/page'
import { Tabs } from '../../ui/tabs'
import { PhoneForm } from './phone-form'
import { StaffForm } from './staff-form'
import { WechatForm } from './wechat-form'
import './sign-in.scss'

const who = [
  { value: 'resident', title: '居民' },
  { value: 'staff', title: '工作人员' },
] as const

const SignIn = () => {
  const [as, setAs] = useState<'resident' | 'staff'>('resident')
  const resident = hasWechatLogin ? <WechatForm onDone={goBack} /> : <PhoneForm onDone={goBack} />
  return (
    <Page title="登录">
      <View className="sign-in__head">
        <View className="sign-in__mark">
          <Icon name="echo" />
        </View>
        <Text className="sign-in__title">回到您关心的事</Text>
        <Text className="hint">登录后可以上报、看进展、收到每一步的消息</Text>
      </View>
      <Tabs label="身份" tabs={who} value={as} onChange={setAs} />
      {as === 'resident' ? resident : <StaffForm onDone={goBack} />}
      <View className="stack" style={{ marginTop: '12px' }}>
        <Button tone="plain" onPress={() => goTo('/pages/privacy/index')}>
          隐私协议
        </Button>
      </View>
    </Page>
  )
}

export default SignIn
