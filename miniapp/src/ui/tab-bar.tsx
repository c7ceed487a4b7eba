import { View } from '@tarojs/components'
import { switchTo, type Tab } from '../platform/navigate'
import { Pressable } from '../platform/pressable'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import './tab-bar.scss'

export type TabName = 'home' | 'mine' | 'notices' | 'settings'

const tabs: { name: TabName; words: string; icon: IconName; url: Tab }[] = [
  { name: 'home', words: '首页', icon: 'home', url: '/pages/home/index' },
  { name: 'mine', words: '我的上报', icon: 'list', url: '/pages/mine/index' },
  { name: 'notices', words: '消息', icon: 'bell', url: '/pages/notices/index' },
  { name: 'settings', words: '我的', icon: 'user', url: '/pages/settings/index' },
]

/** Our own, because the system's ignores elder mode. */
export const TabBar = ({ tab, unread = 0 }: { tab: TabName; unread?: number }) => (
  <View className="tab-bar" role="tablist">
    <View className="tab-bar__row">
      {tabs.map(({ name, words, icon, url }) => {
        const count = name === 'notices' ? unread : 0
        return (
          <Pressable
            key={name}
            role="tab"
            className={classes('tab-bar__tab', name === tab && 'tab-bar__tab--on')}
            label={count ? `${words}，${count} 条未读` : words}
            selected={name === tab}
            onPress={() => name !== tab && switchTo(url)}
          >
            <View className="tab-bar__mark">
              <Icon name={icon} />
              {count > 0 && <View className="tab-bar__count">{count > 99 ? '99+' : count}</View>}
            </View>
            <View>{words}</View>
          </Pressable>
        )
      })}
    </View>
  </View>
)
