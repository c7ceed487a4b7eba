import { roleNames } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { hasQueue, isVerifier, readsRegister } from '../../features/accounts/case-staff'
import { signInUrl } from '../../features/accounts/require-sign-in'
import { signOut } from '../../features/accounts/sign-in'
import { declareUrl } from '../../features/declarations/open-declaration'
import { organisationsUrl } from '../../features/organisations/open-organisation'
import { useUnread } from '../../features/notices/unread'
import { myRewardsUrl, myTipOffsUrl, openByCodeUrl, rewardHallUrl } from '../../features/tip-offs/open-tip-off'
import { leadsUrl, tasksUrl } from '../../features/verification/open-task'
import { readVisits } from '../../features/verification/visits'
import { useMyGridId } from '../../features/places/my-grid'
import { goTo } from '../../platform/navigate'
import { changePreferences, usePreferences, type Theme } from '../../state/preferences'
import { useMe } from '../../state/session'
import { Button } from '../../ui/button'
import { Cell } from '../../ui/cell'
import { ConfirmSheet } from '../../ui/confirm-sheet'
import { Group } from '../../ui/group'
import { Page } from '../../ui/page'
import { PickerSheet } from '../../ui/picker-sheet'
import { Toggle } from '../../ui/toggle'

const themes: { value: Theme; title: string }[] = [
  { value: 'auto', title: '跟随手机' },
  { value: 'light', title: '浅色' },
  { value: 'dark', title: '深色' },
]

const sayExit = (visits: number) =>
  [
    visits > 0 && `有 ${visits} 份上门记录还没有发出，退出会删除，不能找回。`,
    '没写完的上报仍留在这部手机里，等待发出的下次登录后再发；没交的居住申报、单位申请和用账号写的举报含个人信息，会从手机里清除。',
  ]
    .filter(Boolean)
    .join('')

const Settings = () => {
  const me = useMe()
  const { elder, theme } = usePreferences()
  const gridId = useMyGridId()
  const [sheet, setSheet] = useState<'' | 'theme' | 'exit'>('')
  const close = () => setSheet('')
  return (
    <Page title="我的" tab="settings" unread={useUnread()}>
      <Group>
        {me ? (
          <Cell
            icon="user"
            title={me.name}
            text={[roleNames[me.role], me.department?.name, me.phoneMasked].filter(Boolean).join(' · ')}
          />
        ) : (
          <Cell icon="user" title="登录" text="上报和查看进展需要登录" onPress={() => goTo(signInUrl)} />
        )}
        {hasQueue(me) && (
          <Cell icon="work" title="我的工单" onPress={() => goTo('/packages/staff/pages/queue/index')} />
        )}
        {isVerifier(me) && (
          <Cell icon="home" title="待核实" text="居民申报，按楼栋上门核实" onPress={() => goTo(tasksUrl)} />
        )}
        {readsRegister(me) && (
          <Cell icon="search" title="登记线索" text="登记之间对不上的地方" onPress={() => goTo(leadsUrl)} />
        )}
        {me?.role === 'resident' && (
          <Cell icon="home" title="申报居住" text="搬入、续租、搬离和我的申报" onPress={() => goTo(declareUrl)} />
        )}
        {me?.role === 'resident' && (
          <Cell
            icon="work"
            title="我的单位"
            text="物业、中介、用人单位批量申报"
            onPress={() => goTo(organisationsUrl)}
          />
        )}
        {gridId && <Cell icon="map" title="我的网格" onPress={() => goTo(`/pages/grid/index?id=${gridId}`)} />}
      </Group>
      <Group title="举报和奖励">
        {me && <Cell icon="shield" title="我的举报" text="用本账号提交的举报" onPress={() => goTo(myTipOffsUrl)} />}
        {me && <Cell icon="star" title="我的奖励" text="查看、领取、提出异议" onPress={() => goTo(myRewardsUrl)} />}
        <Cell icon="search" title="凭编码查询举报" text="匿名举报过的" onPress={() => goTo(openByCodeUrl)} />
        <Cell icon="info" title="举报奖励办法" text="奖多少、怎么算、怎么领" onPress={() => goTo(rewardHallUrl)} />
      </Group>
      <Group title="看着舒服些">
        <Toggle
          icon="letters"
          title="长辈版"
          text="字大、按钮大"
          on={elder}
          onChange={(on) => changePreferences({ elder: on })}
        />
        <Cell
          icon="moon"
          title="明暗"
          end={themes.find(({ value }) => value === theme)?.title}
          onPress={() => setSheet('theme')}
        />
      </Group>
      <Group title="您的信息">
        {me?.role === 'resident' && (
          <Cell
            icon="user"
            title="我的个人信息"
            text="谁看过、拿副本、更正和删除"
            onPress={() => goTo('/packages/privacy/pages/home/index')}
          />
        )}
        <Cell icon="shield" title="隐私协议" onPress={() => goTo('/pages/privacy/index')} />
      </Group>
      {me && (
        <View className="stack">
          <Button icon="exit" onPress={() => setSheet('exit')}>
            退出登录
          </Button>
        </View>
      )}
      <PickerSheet
        open={sheet === 'theme'}
        title="明暗"
        choices={themes}
        value={theme}
        onChoose={(chosen) => changePreferences({ theme: chosen })}
        onClose={close}
      />
      <ConfirmSheet
        open={sheet === 'exit'}
        title="退出登录？"
        text={sayExit(sheet === 'exit' ? readVisits().length : 0)}
        yes="退出"
        onYes={() => {
          signOut()
          close()
        }}
        onClose={close}
      />
    </Page>
  )
}

export default Settings
