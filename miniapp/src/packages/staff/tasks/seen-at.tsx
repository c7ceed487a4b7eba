import { sayTime } from '../../../features/times'
import { useOnline } from '../../../state/online'
import { NoticeBar } from '../../../ui/notice-bar'

/** What is shown is what the device has kept: since when, and why. */
export const SeenAt = ({ at, loading }: { at: string | null; loading: boolean }) => {
  const online = useOnline()
  if (!at || (loading && online)) return null
  return (
    <NoticeBar tone="warn" icon="offline">
      {online ? '暂时连不上服务器' : '现在没有网络'}，看到的是 {sayTime(at)} 的
    </NoticeBar>
  )
}
