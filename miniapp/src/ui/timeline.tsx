import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { classes } from './classes'
import { Icon, type IconName } from './icon'
import './timeline.scss'

export type TimelineStep = {
  key: string
  title: string
  when?: string
  text?: string
  extra?: ReactNode
  icon?: IconName
  phase: 'past' | 'now' | 'next' | 'bad'
}

const icons = { past: 'check', now: 'echo', next: 'clock', bad: 'close' } as const

/** What happened and what comes next, as a list a screen reader can count. */
export const Timeline = ({ steps }: { steps: TimelineStep[] }) => (
  <View className="timeline" role="list">
    {steps.map(({ key, title, when, text, extra, icon, phase }, at) => (
      <View key={key} className={classes('timeline__step', `timeline__step--${phase}`)} role="listitem">
        {at < steps.length - 1 && (
          <View className={classes('timeline__line', phase === 'past' && 'timeline__line--past')} />
        )}
        <View className={classes('timeline__dot', `timeline__dot--${phase}`)}>
          <Icon name={icon ?? icons[phase]} />
        </View>
        <View className="timeline__main">
          <Text className="timeline__title">{title}</Text>
          {when && <Text className="timeline__when">{when}</Text>}
          {text && <Text className="timeline__text">{text}</Text>}
          {extra && <View className="timeline__extra">{extra}</View>}
        </View>
      </View>
    ))}
  </View>
)
