import { gradeNames, type PublicScheme } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { Group } from '../../../ui/group'
import { amountsOf } from './scheme-words'

/** What each grade gets, as a table a screen reader can count. */
export const Amounts = ({ scheme }: { scheme: PublicScheme }) => (
  <Group title="奖多少">
    <View className="amounts" role="list">
      {amountsOf(scheme).map(({ grade, name, amount, floor }) => (
        <View key={grade} className="amounts__row" role="listitem">
          <View className="amounts__grade">
            <Text className="amounts__name">{gradeNames[grade]}</Text>
            <Text className="amounts__what">{name}</Text>
          </View>
          <View className="amounts__sum">
            <Text className="amounts__amount">{amount}</Text>
            {floor && <Text className="amounts__what">{floor}</Text>}
          </View>
        </View>
      ))}
    </View>
  </Group>
)
