import { View } from '@tarojs/components'
import { Pressable } from '../platform/pressable'
import { dismissToast, useToast } from '../state/toast'
import { Icon } from './icon'
import './toast-host.scss'

const icons = { ok: 'check', bad: 'alert', info: 'info' } as const

export const ToastHost = () => {
  const shown = useToast()
  return (
    <View role="status" ariaLabel={shown?.text}>
      {shown && (
        <Pressable className="toast" label={`${shown.text}，点一下关闭`} onPress={dismissToast}>
          <Icon name={icons[shown.tone]} />
          <View className="toast__words">{shown.text}</View>
        </Pressable>
      )}
    </View>
  )
}
