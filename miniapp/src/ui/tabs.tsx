import { View } from '@tarojs/components'
import { Pressable } from '../platform/pressable'
import { classes } from './classes'
import './tabs.scss'

type Props<T extends string> = {
  label: string
  tabs: readonly { value: T; title: string }[]
  value: T
  onChange: (value: T) => void
}

export const Tabs = <T extends string>({ label, tabs, value, onChange }: Props<T>) => (
  <View className="tabs" role="tablist" ariaLabel={label}>
    {tabs.map((tab) => (
      <Pressable
        key={tab.value}
        role="tab"
        className={classes('tabs__tab', tab.value === value && 'tabs__tab--on')}
        selected={tab.value === value}
        onPress={() => onChange(tab.value)}
      >
        {tab.title}
      </Pressable>
    ))}
  </View>
)
