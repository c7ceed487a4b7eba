import { holdNames, type ReportView, type TipOffCase, type TipMessage } from '@huisheng/contract'
import { useEffect, useRef, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { sayYuan } from '../../../features/declarations/money'
import { StoredPhotos } from '../../../features/photos/stored-photos'
import { sayTime } from '../../../features/times'
import { sayDay } from '../../../platform/days'
import { toast } from '../../../state/toast'
import { Button } from '../../../ui/button'
import { Cell } from '../../../ui/cell'
import { classes } from '../../../ui/classes'
import { ErrorState } from '../../../ui/error-state'
import { Group } from '../../../ui/group'
import { NoticeBar } from '../../../ui/notice-bar'
import { Skeleton } from '../../../ui/skeleton'
import { MessageSheet } from './message-sheet'
import { PenaltySheet } from './penalty-sheet'
import { useTipOffCase } from './use-tip-off-case'
import './tip-off.scss'

const One = ({ message }: { message: TipMessage }) => {
  const own = message.by === 'staff'
  return (
    <View className={classes('tip-talk__one', own && 'tip-talk__one--own')} role="listitem">
      <Text className="tip-talk__by">
        {[own ? '我们' : '举报人', message.kind === 'evidence' && '补充证据', sayTime(message.at)]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <View className="tip-talk__bubble">
        <Text>{message.words}</Text>
        {message.photos.length > 0 && (
          <View className="tip-talk__photos">
            <StoredPhotos photos={message.photos} />
          </View>
        )}
      </View>
    </View>
  )
}

const Penalties = ({ penalties }: Pick<TipOffCase, 'penalties'>) => (
  <>
    {penalties.map((penalty) => (
      <Cell
        key={`${penalty.decisionNumber}${penalty.recordedAt}`}
        icon="work"
        title={`${penalty.decisionNumber}${penalty.replaced ? '（已更正）' : ''}`}
        text={`${penalty.authority} · ${sayDay(penalty.decidedOn)} · ${penalty.recordedByName}登记`}
        end={sayYuan(penalty.amountFen)}
      />
    ))}
    {penalties.length === 0 && (
      <View className="tip-talk">
        <Text className="hint">作出处罚决定后在这里登记，奖励按它计算</Text>
      </View>
    )}
  </>
)

type Sheet = '' | 'message' | 'penalty'

/** Talking with somebody unknown, and the fine that followed. The server says who may do what. */
export const TipOffPart = ({ report }: { report: ReportView }) => {
  const page = useTipOffCase(report.id)
  const [sheet, setSheet] = useState<Sheet>('')
  const [sent, setSent] = useState(0)
  const { data, trouble, reload } = page
  const seen = useRef(report.changedAt)
  useEffect(() => {
    if (seen.current !== report.changedAt) void reload()
    seen.current = report.changedAt
  }, [report.changedAt, reload])

  const show = (next: Sheet) => {
    page.clear()
    setSheet(next)
  }
  const finish = async (deed: Promise<boolean>, words: string) => {
    if (!(await deed)) return
    setSheet('')
    setSent((count) => count + 1)
    toast(words, 'ok')
  }
  const sheetProps = { busy: page.busy, trouble: page.deedTrouble, onClose: () => setSheet('') }
  return (
    <>
      {!data && !trouble && <Skeleton cards={1} />}
      {!data && trouble && <ErrorState text={trouble.text} offline={trouble.offline} onRetry={() => void reload()} />}
      {data?.aboutStaff && (
        <NoticeBar tone="warn">
          涉及工作人员：{[data.aboutStaff.names.join('、'), data.aboutStaff.words].filter(Boolean).join('，')}
        </NoticeBar>
      )}
      {data && data.heldFor.length > 0 && (
        <NoticeBar tone="warn" icon="clock">
          暂留待核对：{data.heldFor.map((reason) => holdNames[reason]).join('、')}
        </NoticeBar>
      )}
      {data && (
        <Group title="和举报人对话" note="双方都看不到对方是谁">
          <View className="tip-talk" role="list">
            {data.messages.map((message) => (
              <One key={message.id} message={message} />
            ))}
            {data.messages.length === 0 && <Text className="hint">还没有往来。需要更多线索，可以留言问。</Text>}
          </View>
          {data.actions.includes('message') && (
            <View className="tip-deed">
              <Button tone="soft" icon="chat" onPress={() => show('message')}>
                给举报人留言
              </Button>
            </View>
          )}
        </Group>
      )}
      {data && (data.penalties.length > 0 || data.actions.includes('penalty')) && (
        <Group title="处罚决定">
          <Penalties penalties={data.penalties} />
          {data.actions.includes('penalty') && (
            <View className="tip-deed">
              <Button tone="soft" icon="edit" onPress={() => show('penalty')}>
                登记处罚决定
              </Button>
            </View>
          )}
        </Group>
      )}
      <MessageSheet
        key={`message-${sent}`}
        {...sheetProps}
        open={sheet === 'message'}
        reportId={report.id}
        onSend={(deed) => void finish(page.move(deed), '已发送')}
      />
      <PenaltySheet
        key={`penalty-${sent}`}
        {...sheetProps}
        open={sheet === 'penalty'}
        reportId={report.id}
        onSend={(deed) => void finish(page.move(deed), '已登记')}
      />
    </>
  )
}
