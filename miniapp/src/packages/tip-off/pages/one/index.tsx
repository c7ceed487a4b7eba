import type { TipOffView } from '@huisheng/contract'
import { useState } from 'react'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { myTipOffsUrl, openByCodeUrl } from '../../../../features/tip-offs/open-tip-off'
import { useOpened } from '../../../../features/tip-offs/use-opened'
import { replaceWith } from '../../../../platform/navigate'
import { useMe } from '../../../../state/session'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { KeyEndedSheet } from '../../../../features/tip-offs/key-ended-sheet'
import { Course } from '../../view/course'
import { DeedSheets, type Deed } from '../../view/deed-sheets'
import { Facts, Result } from '../../view/facts'
import { Head } from '../../view/head'
import { RewardPart } from '../../view/reward-part'
import { Talk } from '../../view/talk'
import { Unsealings } from '../../view/unsealings'
import '../../view/view.scss'

const Closed = () => {
  const me = useMe()
  return (
    <Page title="举报进展">
      <Empty
        icon="shield"
        title="请重新打开"
        text="为了您的安全，离开或刷新页面后，要重新打开才能看"
        action={
          <>
            {me && (
              <Button tone="primary" onPress={() => replaceWith(myTipOffsUrl)}>
                我的举报
              </Button>
            )}
            <Button tone={me ? 'soft' : 'primary'} onPress={() => replaceWith(openByCodeUrl)}>
              凭编码查询
            </Button>
          </>
        }
      />
    </Page>
  )
}

type Shown = { tipOff: TipOffView; by: 'account' | 'code'; page: ReturnType<typeof useOpened> }

const One = ({ tipOff, by, page }: Shown) => {
  const [deed, setDeed] = useState<Deed>('')
  usePullDownRefresh(() => void page.read().finally(() => stopPullDownRefresh()))
  useDidShow(() => void page.read())
  const show = (next: Deed) => {
    page.clear()
    setDeed(next)
  }
  const can = (action: TipOffView['actions'][number]) => tipOff.actions.includes(action)
  const buttons = (can('withdraw') || can('rate')) && (
    <>
      {can('withdraw') && (
        <Button icon="undo" onPress={() => show('withdraw')}>
          撤回
        </Button>
      )}
      {can('rate') && (
        <Button tone="primary" icon="star" onPress={() => show('rate')}>
          评价
        </Button>
      )}
    </>
  )
  return (
    <Page title="举报进展" actions={buttons || undefined}>
      {page.trouble && deed === '' && <NoticeBar tone="bad">{page.trouble.text}</NoticeBar>}
      {page.readTrouble && <NoticeBar tone="warn">没能刷新：{page.readTrouble.text}</NoticeBar>}
      <Head tipOff={tipOff} />
      <Result tipOff={tipOff} />
      {tipOff.reward && (
        <RewardPart
          reward={tipOff.reward}
          onRenounce={() => show('renounce')}
          onAppeal={() => show('appeal')}
          onTaken={() => void page.read()}
        />
      )}
      <Talk tipOff={tipOff} onWrite={show} />
      <Course tipOff={tipOff} />
      <Facts tipOff={tipOff} />
      <Unsealings tipOff={tipOff} />
      <DeedSheets deed={deed} page={page} onClose={() => setDeed('')} />
      <KeyEndedSheet open={page.asking} by={by} onOpened={page.answered} onClose={page.stopAsking} />
    </Page>
  )
}

/** One tip-off, opened by its account or by code and passphrase. */
const OneTipOff = () => {
  const page = useOpened()
  const { opened } = page
  return opened ? <One key={opened.tipOff.number} tipOff={opened.tipOff} by={opened.by} page={page} /> : <Closed />
}

export default OneTipOff
