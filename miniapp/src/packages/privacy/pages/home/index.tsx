import { useState } from 'react'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { signInUrl } from '../../../../features/accounts/require-sign-in'
import { goTo } from '../../../../platform/navigate'
import { useMe } from '../../../../state/session'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { Page } from '../../../../ui/page'
import { Tabs } from '../../../../ui/tabs'
import { Copies } from '../../home/copies'
import { Looks } from '../../home/looks'
import { Requests } from '../../home/requests'
import { useLooks, useRequests } from '../../home/use-privacy'
import '../../home/privacy.scss'

const tabs = [
  { value: 'looks', title: '谁看过' },
  { value: 'rights', title: '副本与更正' },
]

const MyData = () => {
  const [tab, setTab] = useState('looks')
  const looks = useLooks()
  const requests = useRequests()
  const list = tab === 'looks' ? looks : requests
  useDidShow(() => void looks.refresh())
  usePullDownRefresh(() => void list.reload().finally(() => stopPullDownRefresh()))
  useReachBottom(() => void list.more())
  return (
    <>
      <Tabs label="我的个人信息" tabs={tabs} value={tab} onChange={setTab} />
      {tab === 'looks' ? (
        <Looks {...looks} />
      ) : (
        <>
          <Copies />
          <Requests {...requests} />
        </>
      )}
    </>
  )
}

const PrivacyPage = () => {
  const me = useMe()
  return (
    <Page title="我的个人信息">
      {me?.role === 'resident' && <MyData key={me.id} />}
      {me && me.role !== 'resident' && (
        <Empty icon="user" title="这里是居民查看自己信息的地方" text="请用居民账号登录" />
      )}
      {!me && (
        <Empty
          icon="shield"
          title="登录后查看"
          text="谁看过您的信息、拿一份副本、更正或删除，都在这里"
          action={
            <Button tone="primary" onPress={() => goTo(signInUrl)}>
              登录
            </Button>
          }
        />
      )}
    </Page>
  )
}

export default PrivacyPage
