import type { LeadView } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { api } from '../../../../api/client'
import { readsRegister } from '../../../../features/accounts/case-staff'
import { PersonalTrouble } from '../../../../features/accounts/personal-trouble'
import { usePages } from '../../../../features/use-pages'
import { useMe } from '../../../../state/session'
import { Empty } from '../../../../ui/empty'
import { MoreButton } from '../../../../ui/more-button'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { Tabs } from '../../../../ui/tabs'
import { LeadCard } from '../../register/lead-card'
import { SettleSheet } from '../../register/settle-sheet'
import { StaffOnly } from '../../staff-only'
import '../../register/register.scss'

const tabs = [
  { value: 'open', title: '等人去看' },
  { value: 'settled', title: '看过的' },
] as const

const LeadsPage = () => {
  const me = useMe()
  const [tab, setTab] = useState<'open' | 'settled'>('open')
  const [lead, setLead] = useState<LeadView | null>(null)
  const allowed = readsRegister(me)
  const list = usePages<LeadView>(allowed && me ? `leads:${me.id}:${tab}` : null, (cursor) =>
    api.register.leads({ query: { open: String(tab === 'open'), cursor } }),
  )
  const { items, trouble, hasMore, loading, reload, refresh, more } = list
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()))
  useReachBottom(() => void more())
  const done = () => {
    setLead(null)
    void reload()
  }
  return (
    <Page title="登记线索">
      <StaffOnly />
      {allowed && <Tabs label="线索" tabs={tabs} value={tab} onChange={setTab} />}
      {allowed && tab === 'open' && items && items.length > 0 && (
        <NoticeBar tone="info">线索只说明登记对不上，请去看看再写结果</NoticeBar>
      )}
      {items && trouble && <NoticeBar tone="warn">没能刷新：{trouble.text}</NoticeBar>}
      <View role="list">
        {items?.map((one) => (
          <LeadCard key={one.id} lead={one} onSettle={setLead} />
        ))}
      </View>
      {items?.length === 0 && (
        <Empty
          icon="check"
          title={tab === 'open' ? '没有要看的线索' : '还没有看过的线索'}
          text="登记之间对不上时，会自动列在这里"
        />
      )}
      {allowed &&
        !items &&
        (trouble ? <PersonalTrouble trouble={trouble} onRetry={() => void reload()} /> : <Skeleton />)}
      {items && hasMore && <MoreButton loading={loading} onPress={() => void more()} />}
      {lead && <SettleSheet lead={lead} onDone={done} onClose={() => setLead(null)} />}
    </Page>
  )
}

export default LeadsPage
