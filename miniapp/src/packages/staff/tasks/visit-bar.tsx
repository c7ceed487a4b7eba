import { useUnsentVisits } from '../../../features/verification/visits'
import { openTask } from '../../../features/verification/open-task'
import { useOnline } from '../../../state/online'
import { Button } from '../../../ui/button'
import { NoticeBar } from '../../../ui/notice-bar'

/** Tells what has not gone out yet, and what was refused. */
export const VisitBar = () => {
  const online = useOnline()
  const visits = useUnsentVisits()
  const waiting = visits.filter(({ state }) => state === 'waiting')
  const refused = visits.filter(({ state }) => state === 'refused')
  return (
    <>
      {waiting.length > 0 && (
        <NoticeBar tone="info" icon="clock">
          {waiting.length} 份上门记录等网络，{online ? '正在尝试' : '连上后自动发出'}
        </NoticeBar>
      )}
      {refused.map(({ id, declarationId, address, problem }) => (
        <NoticeBar
          key={id}
          tone="bad"
          action={
            <Button tone="plain" label={`查看${address}`} onPress={() => openTask(declarationId)}>
              查看
            </Button>
          }
        >
          {address}的记录没有提交成功：{problem}
        </NoticeBar>
      ))}
    </>
  )
}
