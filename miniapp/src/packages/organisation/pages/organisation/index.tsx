import type { BuildingRef, OrganisationView } from '@huisheng/contract'
import { useState } from 'react'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { api } from '../../../../api/client'
import { dropAttachments, uploadAllAttachments } from '../../../../features/attachments/upload-all-attachments'
import type { HeldAttachment } from '../../../../features/attachments/use-attachments'
import { applyFor, openFilings } from '../../../../features/organisations/open-organisation'
import { useOrganisation } from '../../../../features/organisations/use-organisations'
import { goBack } from '../../../../platform/navigate'
import { useMe } from '../../../../state/session'
import { toast } from '../../../../state/toast'
import { Button } from '../../../../ui/button'
import { ConfirmSheet } from '../../../../ui/confirm-sheet'
import { ErrorState } from '../../../../ui/error-state'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { Tabs } from '../../../../ui/tabs'
import { Members } from '../../members/members'
import { SignInFirst } from '../../sign-in-first'
import { About } from '../../view/about'
import { AskScopeSheet } from '../../view/ask-scope-sheet'
import { Declared } from '../../view/declared'
import { Head } from '../../view/head'

type Tab = 'declared' | 'about' | 'members'

const isMember = ({ status, myRole }: OrganisationView) => status === 'approved' && myRole !== null
const tabsOf = (organisation: OrganisationView): { value: Tab; title: string }[] => [
  ...(isMember(organisation) ? [{ value: 'declared' as const, title: '申报' }] : []),
  { value: 'about', title: '单位' },
  ...(organisation.members.length > 0
    ? [{ value: 'members' as const, title: `成员 ${organisation.members.length}` }]
    : []),
]

/** The one thing most people come for. */
const nextStep = (organisation: OrganisationView) => {
  if (organisation.actions.includes('apply_again'))
    return (
      <Button tone="primary" icon="edit" onPress={() => applyFor(organisation.id)}>
        修改后再申请
      </Button>
    )
  return isMember(organisation) ? (
    <Button tone="primary" icon="list" onPress={() => openFilings(organisation.id)}>
      批量申报
    </Button>
  ) : undefined
}

const Organisation = () => {
  const { id = '', sent } = useRouter().params
  const me = useMe()
  const page = useOrganisation(id)
  const { data: organisation, trouble, reload, refresh, act, move, busy, deedTrouble, clearDeed } = page
  const [chosenTab, setTab] = useState<Tab | null>(null)
  const [deed, setDeed] = useState<'ask' | 'leave' | null>(null)
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()))

  const take = (chosen: 'ask' | 'leave' | null) => {
    clearDeed()
    setDeed(chosen)
  }
  const ask = async (buildings: BuildingRef[], papers: HeldAttachment[]) => {
    const arrived = await move(async () => {
      const attachmentIds = await uploadAllAttachments(papers)
      const body = { buildingIds: buildings.map((one) => one.id), attachmentIds }
      return api.organisations.askScope({ params: { organisationId: id }, body })
    })
    if (!arrived) return
    dropAttachments(papers)
    take(null)
    toast('已申请，由楼栋所在社区审核', 'ok')
  }
  const leave = async () => {
    const params = { organisationId: id, accountId: me?.id ?? '' }
    if (!(await act(() => api.organisations.removeMember({ params })))) return
    toast('已退出', 'ok')
    goBack()
  }
  const tabs = organisation ? tabsOf(organisation) : []
  const tab = tabs.find(({ value }) => value === chosenTab)?.value ?? tabs[0]?.value
  return (
    <Page title="单位" actions={organisation && nextStep(organisation)}>
      {me?.role !== 'resident' && <SignInFirst me={me} />}
      {me?.role === 'resident' &&
        !organisation &&
        (trouble ? (
          <ErrorState text={trouble.text} offline={trouble.offline} onRetry={() => void reload()} />
        ) : (
          <Skeleton />
        ))}
      {organisation && (
        <>
          {sent && organisation.status === 'applied' && <NoticeBar tone="ok">已经收到，审核结果会告诉您</NoticeBar>}
          {trouble && <NoticeBar tone="warn">没能刷新：{trouble.text}</NoticeBar>}
          <Head organisation={organisation} />
          {organisation.reason && (
            <NoticeBar tone={organisation.status === 'approved' ? 'info' : 'warn'} icon="info">
              社区说明：{organisation.reason}
            </NoticeBar>
          )}
          {tabs.length > 1 && tab && <Tabs label="单位" tabs={tabs} value={tab} onChange={setTab} />}
          {tab === 'declared' && <Declared organisation={organisation} />}
          {tab === 'about' && (
            <About organisation={organisation} onAsk={() => take('ask')} onLeave={() => take('leave')} />
          )}
          {tab === 'members' && <Members organisation={organisation} page={page} />}
          {deed === 'ask' && (
            <AskScopeSheet
              known={[...organisation.scope, ...organisation.asked]}
              busy={busy}
              trouble={deedTrouble}
              onSend={(buildings, papers) => void ask(buildings, papers)}
              onClose={() => take(null)}
            />
          )}
          {deed === 'leave' && (
            <ConfirmSheet
              open
              title={`退出 ${organisation.name}？`}
              text={deedTrouble?.text ?? '退出后马上不能再替它申报；已提交的申报不受影响。'}
              yes="退出"
              danger
              loading={busy}
              onYes={() => void leave()}
              onClose={() => take(null)}
            />
          )}
        </>
      )}
    </Page>
  )
}

export default Organisation
