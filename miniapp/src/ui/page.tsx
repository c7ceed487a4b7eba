import type { PropsWithChildren, ReactNode } from 'react'
import { View } from '@tarojs/components'
import { usePreferences } from '../state/preferences'
import { classes } from './classes'
import { NavBar } from './nav-bar'
import { PrivacySheet } from './privacy-sheet'
import { TabBar, type TabName } from './tab-bar'
import { ToastHost } from './toast-host'
import './base.scss'

type Props = PropsWithChildren<{
  title?: string
  /** Draws its own head instead of the bar (the home page). */
  head?: ReactNode
  tab?: TabName
  /** Stays at the bottom, within reach of a thumb. */
  actions?: ReactNode
  unread?: number
  /** Instead of going back at once. */
  onBack?: () => void
}>

/** Every page stands in one: look, bar, toasts and the tab bar come with it. */
export const Page = ({ title, head, tab, actions, unread, onBack, children }: Props) => {
  const { elder, theme } = usePreferences()
  return (
    <View
      className={classes(
        'page',
        `page--${theme}`,
        elder && 'page--elder',
        tab && 'page--tabbed',
        !!actions && 'page--actions',
      )}
    >
      {head ?? <NavBar title={title ?? ''} back={!tab} onBack={onBack} />}
      <View className="page__body" role="main">
        {children}
      </View>
      {actions && (
        <View className="page-actions">
          <View className="page-actions__inner">{actions}</View>
        </View>
      )}
      {tab && <TabBar tab={tab} unread={unread} />}
      <PrivacySheet />
      <ToastHost />
    </View>
  )
}
