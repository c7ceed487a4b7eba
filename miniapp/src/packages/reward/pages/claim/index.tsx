import type { MyReward } from '@huisheng/contract'
import { KeyEndedSheet } from '../../../../features/tip-offs/key-ended-sheet'
import { myRewardsUrl, openByCodeUrl } from '../../../../features/tip-offs/open-tip-off'
import { useOpened } from '../../../../features/tip-offs/use-opened'
import { goBack, replaceWith } from '../../../../platform/navigate'
import { useMe } from '../../../../state/session'
import { toast } from '../../../../state/toast'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { Amount, Confirm } from '../../claim/confirm'
import { PayeeForm } from '../../claim/payee-form'
import { useClaim } from '../../claim/use-claim'

const Reopen = () => {
  const me = useMe()
  return (
    <Page title="领取奖励">
      <Empty
        icon="shield"
        title="请重新打开举报"
        text="为了您的安全，离开或刷新页面后，要重新打开才能领取"
        action={
          <>
            {me && (
              <Button tone="primary" onPress={() => replaceWith(myRewardsUrl)}>
                我的奖励
              </Button>
            )}
            <Button tone={me ? 'soft' : 'primary'} onPress={() => replaceWith(openByCodeUrl)}>
              凭编码领取
            </Button>
          </>
        }
      />
    </Page>
  )
}

const Done = ({ reward }: { reward: MyReward }) => (
  <Page
    title="领取奖励"
    actions={
      <Button tone="primary" onPress={goBack}>
        好的
      </Button>
    }
  >
    <Empty icon="check" title="已提交领取申请" text={reward.words} />
  </Page>
)

const NotNow = ({ reward }: { reward: MyReward }) => (
  <Page title="领取奖励">
    <Amount reward={reward} />
    <Empty
      icon="info"
      title="现在不用领取"
      text={reward.words}
      action={
        <Button tone="primary" onPress={goBack}>
          返回
        </Button>
      }
    />
  </Page>
)

type Props = { reward: MyReward; by: 'account' | 'code'; page: ReturnType<typeof useOpened> }

const Claiming = ({ reward, by, page }: Props) => {
  const claim = useClaim(page, reward.letterNeeded)
  const { trouble } = page
  if (claim.step === 'done') return <Done reward={reward} />
  if (!reward.actions.includes('claim') && !page.busy && !trouble) return <NotNow reward={reward} />

  const confirming = claim.step === 'confirm'
  const unsaid = trouble && Object.keys(trouble.issues).length === 0
  const next = () => {
    if (!claim.check()) toast('还有内容没填好，请看红字', 'bad')
  }
  return (
    <Page
      title="领取奖励"
      onBack={confirming ? claim.fillAgain : undefined}
      actions={
        confirming ? (
          <>
            <Button icon="edit" onPress={claim.fillAgain}>
              改一改
            </Button>
            <Button tone="primary" loading={page.busy} onPress={() => void claim.send()}>
              {page.busy ? '正在提交…' : '确认领取'}
            </Button>
          </>
        ) : (
          <Button tone="primary" disabled={!claim.sendingId} onPress={next}>
            下一步，核对
          </Button>
        )
      }
    >
      {trouble && (
        <NoticeBar tone="bad">{unsaid ? `${trouble.text}。填写的都还在` : '有内容没通过，点“改一改”看红字'}</NoticeBar>
      )}
      <Amount reward={reward} />
      {reward.payment?.failure && (
        <NoticeBar tone="warn">上次没有付成：{reward.payment.failure}。请核对后重新填写</NoticeBar>
      )}
      {confirming ? <Confirm draft={claim.draft} /> : <PayeeForm claim={claim} reward={reward} />}
      <KeyEndedSheet open={page.asking} by={by} onOpened={page.answered} onClose={page.stopAsking} />
    </Page>
  )
}

const ClaimPage = () => {
  const page = useOpened()
  const { opened } = page
  const reward = opened?.tipOff.reward
  return opened && reward ? (
    <Claiming key={opened.tipOff.number} reward={reward} by={opened.by} page={page} />
  ) : (
    <Reopen />
  )
}

export default ClaimPage
