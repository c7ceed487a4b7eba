import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { readsRegister } from '../../../features/accounts/case-staff'
import { useLoad } from '../../../features/use-load'
import { useMe } from '../../../state/session'

/** One page of the register, read anew whenever it comes into sight; never kept on the device. */
export const useRecord = <T>(key: string, load: () => Promise<T>) => {
  const me = useMe()
  const loaded = useLoad(me && readsRegister(me) ? `${key}:${me.id}` : null, load)
  useDidShow(() => void loaded.refresh())
  usePullDownRefresh(() => void loaded.reload().finally(() => stopPullDownRefresh()))
  return { ...loaded, allowed: readsRegister(me) }
}
