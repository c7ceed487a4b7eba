import { ratingNames, type ReportAction, type ReportView } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { api } from '../../api/client'
import { signInUrl } from '../../features/accounts/require-sign-in'
import { dropHeld, uploadAllHeld } from '../../features/photos/upload-all-held'
import type { HeldPhoto } from '../../features/photos/use-photos'
import { timelineOf } from '../../features/reports/timeline-of'
import { useReport } from '../../features/reports/use-report'
import { sayTime } from '../../features/times'
import { goTo } from '../../platform/navigate'
import { toast } from '../../state/toast'
import { Button } from '../../ui/button'
import { Cell } from '../../ui/cell'
import { Empty } from '../../ui/empty'
import { ErrorState } from '../../ui/error-state'
import { Group } from '../../ui/group'
import { NoticeBar } from '../../ui/notice-bar'
import { Page } from '../../ui/page'
import { Skeleton } from '../../ui/skeleton'
import { Timeline } from '../../ui/timeline'
import { CaseFacts } from './case-facts'
import { CaseHead } from './case-head'
import { NoteSheet, RateSheet, WithdrawSheet } from './deed-sheets'
import './report.scss'

type Open = '' | 'withdraw' | 'rate' | 'note'

const Rated = ({ report }: { report: ReportView }) =>
  report.rating ? (
    <Group title="您的评价">
      <Cell
        icon="star"
        title={ratingNames[report.rating.level]}
        text={report.rating.words ?? undefined}
        end={sayTime(report.rating.at)}
      />
    </Group>
  ) : null

const Report = () => {
  const { id = '', sent } = useRouter().params
  const { data: report, trouble, signedIn, reload, refresh, busy, deedTrouble, move, then, clearDeed } = useReport(id)
  const [open, setOpen] = useState<Open>('')
  const [notes, setNotes] = useState(0)
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()))

  const params = { reportId: id }
  const can = (action: ReportAction) => report?.actions.includes(action) ?? false
  const show = (sheet: Open) => {
    clearDeed()
    setOpen(sheet)
  }
  const finish = async (deed: Promise<boolean>, words: string) => {
    if (!(await deed)) return
    setOpen('')
    toast(words, 'ok')
  }
  const addNote = async (words: string, photos: HeldPhoto[]) => {
    const noted = await move(async () =>
      api.reports.note({ params, body: { words, photoIds: await uploadAllHeld(photos) } }),
    )
    if (!noted) return
    dropHeld(photos)
    setNotes(notes + 1)
    setOpen('')
    toast('已补充', 'ok')
  }
  const sheet = { busy, trouble: deedTrouble, onClose: () => setOpen('') }

  const buttons = report && (
    <>
      {can('withdraw') && (
        <Button icon="undo" onPress={() => show('withdraw')}>
          撤回
        </Button>
      )}
      {can('unfollow') && (
        <Button
          loading={busy}
          onPress={() =>
            void finish(
              then(() => api.reports.unfollow({ params, body: {} })),
              '不再关注',
            )
          }
        >
          取消关注
        </Button>
      )}
      {can('follow') && (
        <Button
          tone="primary"
          icon="heart"
          loading={busy}
          onPress={() =>
            void finish(
              then(() => api.reports.follow({ params, body: {} })),
              '已关注，进展会告诉您',
            )
          }
        >
          关注
        </Button>
      )}
      {can('note') && (
        <Button tone="soft" icon="edit" onPress={() => show('note')}>
          补充说明
        </Button>
      )}
      {can('rate') && (
        <Button tone="primary" icon="star" onPress={() => show('rate')}>
          评价
        </Button>
      )}
    </>
  )
  const hasButtons = (['withdraw', 'unfollow', 'follow', 'note', 'rate'] as const).some(can)
  return (
    <Page title="上报详情" actions={hasButtons ? buttons : undefined}>
      {!signedIn && (
        <Empty
          icon="user"
          title="登录后查看"
          text="只有上报人、关注人和办理人员能看到"
          action={
            <Button tone="primary" onPress={() => goTo(signInUrl)}>
              登录
            </Button>
          }
        />
      )}
      {signedIn &&
        !report &&
        (trouble ? (
          <ErrorState text={trouble.text} offline={trouble.offline} onRetry={() => void reload()} />
        ) : (
          <Skeleton />
        ))}
      {report && (
        <>
          {sent && <NoticeBar tone="ok">已经收到，每走一步都会告诉您</NoticeBar>}
          {trouble && <NoticeBar tone="warn">没能刷新：{trouble.text}</NoticeBar>}
          {deedTrouble && open === '' && <NoticeBar tone="bad">{deedTrouble.text}</NoticeBar>}
          <CaseHead report={report} />
          <Group title="办理过程">
            <View>
              <Timeline steps={timelineOf(report)} />
            </View>
          </Group>
          <Rated report={report} />
          <CaseFacts report={report} />
        </>
      )}
      <WithdrawSheet
        {...sheet}
        open={open === 'withdraw'}
        onSend={(reason) =>
          void finish(
            move(() => api.reports.withdraw({ params, body: { reason } })),
            '已撤回',
          )
        }
      />
      <RateSheet
        {...sheet}
        open={open === 'rate'}
        onSend={(level, words) =>
          void finish(
            move(() => api.reports.rate({ params, body: { level, words } })),
            '谢谢您的评价',
          )
        }
      />
      <NoteSheet
        key={notes}
        {...sheet}
        open={open === 'note'}
        onSend={(words, photos) => void addNote(words, photos)}
      />
    </Page>
  )
}

export default Report
