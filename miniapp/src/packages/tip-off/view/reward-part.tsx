import { ruleResultNames, type MyReward } from '@huisheng/contract'
import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { sayYuan } from '../../../features/declarations/money'
import { openClaim } from '../../../features/tip-offs/open-tip-off'
import { sayTime } from '../../../features/times'
import { Button } from '../../../ui/button'
import { Cell } from '../../../ui/cell'
import { Group } from '../../../ui/group'
import { NoticeBar } from '../../../ui/notice-bar'
import { Transfer } from './transfer'

const stands = ['fail', 'hold']

const Trace = ({ trace, amountFen }: Pick<MyReward, 'trace' | 'amountFen'>) => {
  const [open, setOpen] = useState(false)
  if (trace.length === 0) return null
  // What stands in the way is read first.
  const steps = [
    ...trace.filter(({ result }) => stands.includes(result)),
    ...trace.filter(({ result }) => !stands.includes(result)),
  ]
  return (
    <>
      <Cell
        icon="list"
        title={amountFen > 0 ? '为什么是这个数' : '为什么不予奖励'}
        text={open ? '收起' : `按办法逐条认定，共 ${trace.length} 条`}
        arrow="down"
        onPress={() => setOpen(!open)}
      />
      {open && (
        <View className="trace" role="list">
          {steps.map(({ name, result, words }) => (
            <View key={name} className="trace__one" role="listitem">
              <View className="trace__head">
                <Text>{name}</Text>
                <Text className="trace__result">{ruleResultNames[result]}</Text>
              </View>
              <Text className="trace__words">{words}</Text>
            </View>
          ))}
        </View>
      )}
    </>
  )
}

const Payment = ({ payment }: Pick<MyReward, 'payment'>) =>
  payment ? (
    <Cell
      icon="work"
      title={payment.channel === 'bank' ? '银行转账' : '微信转账'}
      text={payment.accountMasked}
      error={payment.failure ? `没有付成：${payment.failure}。请核对后重新领取` : undefined}
    />
  ) : null

const Appeal = ({ appeal }: Pick<MyReward, 'appeal'>) =>
  appeal ? (
    <Cell
      icon="speak"
      title={`您的异议：${appeal.words}`}
      text={appeal.answer ? `答复：${appeal.answer}` : '由没有经手的人答复，请留意进展'}
    />
  ) : null

const whenOf = ({ actions, claimUntil, appealUntil }: MyReward) =>
  [
    actions.includes('claim') && claimUntil && `请在 ${sayTime(claimUntil)} 前领取`,
    actions.includes('appeal') && appealUntil && `${sayTime(appealUntil)} 前可以提出异议`,
  ]
    .filter(Boolean)
    .join('；')

type Props = { reward: MyReward; onRenounce: () => void; onAppeal: () => void; onTaken: () => void }

/** The reward of this tip-off: how it stands, how it was reckoned, and what can be done. */
export const RewardPart = ({ reward, onRenounce, onAppeal, onTaken }: Props) => {
  const { actions } = reward
  const when = whenOf(reward)
  return (
    <Group title="举报奖励" note={`按《${reward.schemeName}》认定`}>
      <View className="reward-sum">
        {reward.amountFen > 0 && <Text className="reward-sum__amount">{sayYuan(reward.amountFen)}</Text>}
        <Text className="reward-sum__words">{reward.words}</Text>
        {when && <Text className="reward-sum__when">{when}</Text>}
      </View>
      {reward.letterNeeded && actions.includes('claim') && (
        <NoticeBar tone="info">这是联名举报，领取时要上传其他人签名的委托书</NoticeBar>
      )}
      <Payment payment={reward.payment} />
      {reward.payment?.confirm && <Transfer confirmation={reward.payment.confirm} onTaken={onTaken} />}
      <Trace trace={reward.trace} amountFen={reward.amountFen} />
      <Appeal appeal={reward.appeal} />
      {actions.length > 0 && (
        <View className="reward-deeds">
          {actions.includes('renounce') && <Button onPress={onRenounce}>放弃奖励</Button>}
          {actions.includes('appeal') && (
            <Button tone="soft" icon="speak" onPress={onAppeal}>
              提出异议
            </Button>
          )}
          {actions.includes('claim') && (
            <Button tone="primary" icon="hand" onPress={openClaim}>
              领取奖励
            </Button>
          )}
        </View>
      )}
    </Group>
  )
}
