import { useMemo } from 'react'
import { View } from '@tarojs/components'
import { readChrome } from '../platform/chrome'
import { goBack } from '../platform/navigate'
import { Pressable } from '../platform/pressable'
import { classes } from './classes'
import { Icon } from './icon'
import './nav-bar.scss'

type Props = { title: string; back?: boolean; onBack?: () => void }

export const NavBar = ({ title, back = true, onBack = goBack }: Props) => {
  const chrome = useMemo(readChrome, [])
  return (
    <View className="nav-bar" style={{ paddingTop: `${chrome.statusBar}px` }}>
      <View className="nav-bar__row" style={{ minHeight: `${chrome.bar}px`, paddingRight: `${chrome.right || 8}px` }}>
        {back && (
          <Pressable className="nav-bar__back" label="返回" onPress={onBack}>
            <Icon name="left" />
          </Pressable>
        )}
        <View className={classes('nav-bar__title', !back && 'nav-bar__title--root')} role="heading">
          {title}
        </View>
      </View>
    </View>
  )
}
