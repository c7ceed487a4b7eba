import { useMemo } from 'react'
import { Text, View } from '@tarojs/components'
import { readChrome } from '../../platform/chrome'
import { Pressable } from '../../platform/pressable'
import { changePreferences, usePreferences } from '../../state/preferences'
import { Icon } from '../../ui/icon'

export const Hero = () => {
  const { elder } = usePreferences()
  const chrome = useMemo(readChrome, [])
  return (
    <View className="hero" style={{ paddingTop: `${chrome.statusBar + 4}px` }}>
      <View className="hero__inner">
        <View className="hero__bar" style={{ minHeight: `${chrome.bar}px` }}>
          <Icon name="echo" />
          <Text className="hero__brand">回声</Text>
        </View>
        <Text className="hero__slogan">每一声，都有回音</Text>
        <View className="hero__row">
          <Text className="hero__text">谁在办、办到哪、何时好，都看得见</Text>
          <Pressable
            className="hero__elder"
            role="switch"
            label="长辈版，字大按钮大"
            selected={elder}
            onPress={() => changePreferences({ elder: !elder })}
          >
            <Icon name="letters" />
            <Text>{elder ? '标准版' : '长辈版'}</Text>
          </Pressable>
        </View>
      </View>
    </View>
  )
}
