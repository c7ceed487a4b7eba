import { documentNames, type MyReward } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { sayYuan } from '../../../features/declarations/money'
import { Cell } from '../../../ui/cell'
import { Group } from '../../../ui/group'
import { NoticeBar } from '../../../ui/notice-bar'
import { masked, type PayeeDraft } from './payee-draft'
import './claim.scss'

export const Amount = ({ reward }: { reward: MyReward }) => (
  <View className="claim-amount">
    <Text className="claim-amount__label">奖励金额</Text>
    <Text className="claim-amount__number">{sayYuan(reward.amountFen)}</Text>
    <Text className="claim-amount__label">{reward.schemeName}</Text>
  </View>
)

/** What was filled in, once more and masked, before it is sent. */
export const Confirm = ({ draft }: { draft: PayeeDraft }) => {
  const shown = masked(draft)
  return (
    <>
      <NoticeBar tone="info">请核对。提交后要改，只能等付款退回</NoticeBar>
      <Group title="收款人">
        <Cell title={shown.name} text={`${documentNames[draft.documentKind]} ${shown.documentNumber}`} />
        {draft.channel === 'bank' ? (
          <Cell title={draft.bankName} text={`账号 ${shown.account}`} />
        ) : (
          <Cell title="微信零钱" text="您现在用的这个微信" />
        )}
        {draft.letters.length > 0 && <Cell title="委托书" text={draft.letters.map(({ name }) => name).join('、')} />}
      </Group>
    </>
  )
}
