import type { ReportView } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { signInUrl } from '../../../../features/accounts/require-sign-in'
import { openReport } from '../../../../features/reports/open-report'
import { useReport } from '../../../../features/reports/use-report'
import { goTo } from '../../../../platform/navigate'
import { Button } from '../../../../ui/button'
import { Cell } from '../../../../ui/cell'
import { Empty } from '../../../../ui/empty'
import { ErrorState } from '../../../../ui/error-state'
import { Group } from '../../../../ui/group'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { PickerSheet } from '../../../../ui/picker-sheet'
import { Skeleton } from '../../../../ui/skeleton'
import { Timeline } from '../../../../ui/timeline'
import { CaseActions, restOf } from '../../case/case-actions'
import { CaseClock } from '../../case/case-clock'
import { CaseFacts } from '../../case/case-facts'
import { CasePlace } from '../../case/case-place'
import { historyOf } from '../../case/history-of'
import { deeds, deedsOf, type Deed } from '../../deeds/deed'
import { newDeedDraft } from '../../deeds/deed-draft'
import { DeedSheet } from '../../deeds/deed-sheet'
import { useDeed } from '../../deeds/use-deed'
import { TipOffPart } from '../../tip-off/tip-off-part'
import '../../case/case.scss'

const Case = ({ report }: { report: ReportView }) => (
  <>
    <CaseClock report={report} />
    {report.kind === 'tip_off' && (
      <NoticeBar tone="info" icon="shield">
        举报人身份已密封，请不要打听或猜测是谁举报
      </NoticeBar>
    )}
    {report.historyIntact === false && <NoticeBar tone="bad">办理记录校验不一致，请告诉管理员</NoticeBar>}
    <CaseFacts report={report} />
    <CasePlace report={report} />
    {report.kind === 'tip_off' && <TipOffPart report={report} />}
    <Group title="办理过程">
      <View>
        <Timeline steps={historyOf(report)} />
      </View>
    </Group>
    {(report.mine || report.following) && (
      <Group>
        <Cell
          icon="heart"
          title="按上报人查看"
          text="撤回、评价、取消关注在那里"
          onPress={() => openReport(report.id)}
        />
      </Group>
    )}
  </>
)

const CasePage = () => {
  const { id = '' } = useRouter().params
  const { data: report, trouble, signedIn, reload, refresh, put } = useReport(id)
  const deed = useDeed(put)
  const [open, setOpen] = useState<Deed | null>(null)
  const [more, setMore] = useState(false)
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()))

  const begin = (chosen: Deed) => {
    deed.clear()
    if (chosen === 'claim') void (report && deed.perform(report, chosen, newDeedDraft))
    else setOpen(chosen)
  }
  const close = () => {
    deed.clear()
    setOpen(null)
  }
  const possible = report ? deedsOf(report.actions) : []
  return (
    <Page
      title="工单详情"
      actions={
        possible.length > 0 ? (
          <CaseActions actions={report?.actions ?? []} busy={deed.busy} onDo={begin} onMore={() => setMore(true)} />
        ) : undefined
      }
    >
      {!signedIn && (
        <Empty
          icon="user"
          title="登录后查看"
          text="用工作人员的用户名和密码登录"
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
      {report && trouble && <NoticeBar tone="warn">没能刷新：{trouble.text}</NoticeBar>}
      {report && deed.trouble && open === null && <NoticeBar tone="bad">{deed.trouble.text}</NoticeBar>}
      {report && <Case report={report} />}
      {report && (
        <PickerSheet
          open={more}
          title="更多操作"
          choices={restOf(report.actions).map((value) => ({
            value,
            title: deeds[value].title,
            icon: deeds[value].icon,
          }))}
          onChoose={begin}
          onClose={() => setMore(false)}
        />
      )}
      {report && open && (
        <DeedSheet
          key={open}
          report={report}
          deed={open}
          busy={deed.busy}
          trouble={deed.trouble}
          perform={deed.perform}
          onClose={close}
        />
      )}
    </Page>
  )
}

export default CasePage
