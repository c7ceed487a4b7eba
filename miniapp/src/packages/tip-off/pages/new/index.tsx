import type { TipOffMode } from '@huisheng/contract'
import { useState, type PropsWithChildren } from 'react'
import { Text, View } from '@tarojs/components'
import { inMode, isBlankTipOff, newTipOffDraft, type TipOffDraft } from '../../../../features/tip-offs/draft'
import { dropTipOffDraft, saveTipOffDraft, useTipOffDrafts } from '../../../../features/tip-offs/drafts'
import {
  myTipOffsUrl,
  openByCodeUrl,
  openReceipt,
  rewardHallUrl,
  showReceipt,
  showTipOffInstead,
} from '../../../../features/tip-offs/open-tip-off'
import { useAct } from '../../../../features/use-act'
import { goTo } from '../../../../platform/navigate'
import { useMe } from '../../../../state/session'
import { toast } from '../../../../state/toast'
import { Button } from '../../../../ui/button'
import { Cell } from '../../../../ui/cell'
import { ConfirmSheet } from '../../../../ui/confirm-sheet'
import { Group } from '../../../../ui/group'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { TipOffDraftCard } from '../../form/draft-card'
import { ModeCards } from '../../form/mode-cards'
import { TipOffForm } from '../../form/tip-off-form'
import { useReceipt } from '../../receipt/receipt'
import '../../form/form.scss'

const Ways = () => {
  const me = useMe()
  return (
    <Group>
      <Cell
        icon="search"
        title="凭编码查询进展"
        text="匿名举报过的，用举报编码和口令查看"
        onPress={() => goTo(openByCodeUrl)}
      />
      {me && <Cell icon="list" title="我的举报" text="用本账号提交的举报" onPress={() => goTo(myTipOffsUrl)} />}
      <Cell icon="star" title="举报奖励" text="奖多少、怎么算、怎么领" onPress={() => goTo(rewardHallUrl)} />
    </Group>
  )
}

const Unsaved = () =>
  useReceipt() ? (
    <NoticeBar
      tone="warn"
      action={
        <Button tone="plain" onPress={openReceipt}>
          去保存
        </Button>
      }
    >
      刚才的举报编码还没有保存
    </NoticeBar>
  ) : null

type StartProps = PropsWithChildren<{
  writing: TipOffDraft | null
  onOpen: (draft: TipOffDraft) => void
  onForget: (draft: TipOffDraft) => void
}>

/** Before anything is written: what happens to the identity, and the choice. */
const Start = ({ writing, onOpen, onForget, children }: StartProps) => {
  const me = useMe()
  const { act, trouble } = useAct()
  const drafts = useTipOffDrafts().filter(({ ownerId }) => ownerId === null || ownerId === me?.id)
  const choose = (mode: TipOffMode) =>
    act(async () => {
      const next = writing ? inMode(writing, mode) : await newTipOffDraft(mode)
      if (!isBlankTipOff(next)) saveTipOffDraft(next)
      onOpen(next)
    })
  return (
    <Page title="举报">
      <Unsaved />
      {trouble && <NoticeBar tone="bad">{trouble.text}</NoticeBar>}
      {!writing &&
        drafts.map((draft) => (
          <TipOffDraftCard key={draft.id} draft={draft} onOpen={() => onOpen(draft)} onForget={() => onForget(draft)} />
        ))}
      <View className="tip-off-lead">
        <Text className="tip-off-lead__title">身份怎么保密，由您选</Text>
        <Text className="hint">三种方式一样查处。提交之前都可以换。</Text>
      </View>
      <ModeCards onChoose={(mode) => void choose(mode)} />
      {!writing && <Ways />}
      {children}
    </Page>
  )
}

const NewTipOff = () => {
  const [draft, setDraft] = useState<TipOffDraft | null>(null)
  const [choosing, setChoosing] = useState(true)
  const [forgetting, setForgetting] = useState<TipOffDraft | null>(null)

  const open = (next: TipOffDraft) => {
    setDraft(next)
    setChoosing(false)
  }
  const forget = () => {
    if (forgetting) dropTipOffDraft(forgetting.id)
    setForgetting(null)
    setDraft(null)
    setChoosing(true)
    toast('草稿已清除', 'ok')
  }
  const asking = (
    <ConfirmSheet
      open={forgetting !== null}
      title="清除这份草稿？"
      text="写好的文字和照片会从手机里删掉，不能找回。"
      yes="清除"
      danger
      onYes={forget}
      onClose={() => setForgetting(null)}
    />
  )
  if (!draft || choosing)
    return (
      <Start writing={draft} onOpen={open} onForget={setForgetting}>
        {asking}
      </Start>
    )
  return (
    <TipOffForm
      key={`${draft.id}/${draft.mode}`}
      first={draft}
      onSent={(mode) => (mode === 'anonymous' ? showReceipt() : showTipOffInstead())}
      onChangeMode={(now) => {
        setDraft(now)
        setChoosing(true)
      }}
      onForget={setForgetting}
    >
      {asking}
    </TipOffForm>
  )
}

export default NewTipOff
