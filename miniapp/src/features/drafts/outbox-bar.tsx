import { useMe } from '../../state/session'
import { useOnline } from '../../state/online'
import { NoticeBar } from '../../ui/notice-bar'
import { useDrafts } from './drafts'

/** Tells of the network and of what waits to go out. */
export const OutboxBar = () => {
  const online = useOnline()
  const me = useMe()
  const drafts = useDrafts()
  const waiting = drafts.filter(({ state }) => state === 'waiting').length
  const refused = drafts.filter(({ state }) => state === 'refused').length
  return (
    <>
      {!online && (
        <NoticeBar tone="warn" icon="offline">
          现在没有网络，可以照常填写，连上后自动发出
        </NoticeBar>
      )}
      {waiting > 0 && (
        <NoticeBar tone="info" icon="clock">
          {me
            ? `${waiting} 件等待发出，${online ? '正在尝试' : '有网络时自动发送'}`
            : `${waiting} 件等待发出，请先登录`}
        </NoticeBar>
      )}
      {refused > 0 && <NoticeBar tone="bad">{refused} 件没有提交成功，请在“我的上报”里查看原因</NoticeBar>}
    </>
  )
}
