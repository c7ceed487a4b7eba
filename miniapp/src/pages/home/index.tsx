import { View } from '@tarojs/components'
import { useDidShow, usePullDownRefresh, stopPullDownRefresh } from '@tarojs/taro'
import { OutboxBar } from '../../features/drafts/outbox-bar'
import { refreshUnread, useUnread } from '../../features/notices/unread'
import { MyGridCard } from '../../features/places/my-grid-card'
import { LatestReports } from '../../features/reports/latest-reports'
import { useShareHome } from '../../platform/share'
import { useMe } from '../../state/session'
import { Page } from '../../ui/page'
import { Doors } from './doors'
import { Hero } from './hero'
import './home.scss'

const Home = () => {
  const me = useMe()
  const unread = useUnread()
  useShareHome()
  useDidShow(() => void refreshUnread())
  usePullDownRefresh(() => void refreshUnread().finally(() => stopPullDownRefresh()))
  return (
    <Page head={<Hero />} tab="home" unread={unread}>
      <Doors />
      <OutboxBar />
      {me && <LatestReports />}
      <View className="section-title">我的网格</View>
      <MyGridCard />
    </Page>
  )
}

export default Home
