import { Text, View } from '@tarojs/components'
import { Group } from '../../../ui/group'

const steps = [
  '举报查证属实后，工作人员按办法认定奖励，要经过提出、复核、审批三道，由不同的人做。',
  '认定后会通知您：用账号举报的看消息，匿名的凭编码和口令查询。',
  '打开这件举报，点“领取奖励”，填收款人和账户。也可以请别人代领，要有委托书。',
  '财务付款后，进展里会显示“已支付”。没有付成会说明原因，可以重新领取。',
  '对金额或不予奖励有异议，可以在期限内提出，由没有经手的人答复。',
]

export const HowToClaim = () => (
  <Group title="怎样领取">
    <View className="how" role="list">
      {steps.map((words, at) => (
        <View key={words} className="how__one" role="listitem">
          <Text className="how__number">{at + 1}</Text>
          <Text className="how__words">{words}</Text>
        </View>
      ))}
    </View>
  </Group>
)
