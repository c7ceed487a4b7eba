import { declarationKindNames, type DeclarationView } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { declarationLook } from '../../../features/declarations/declaration-words'
import { sayLeft } from '../../../features/times'
import { Icon } from '../../../ui/icon'
import './view.scss'

/** How it stands in plain words, what comes next and by when. */
export const Head = ({ declaration: { kind, status, number, next, dueAt } }: { declaration: DeclarationView }) => (
  <View className="declaration-head">
    <View className="declaration-head__status" role="heading">
      <Icon name={declarationLook[status].icon} />
      <Text>{declarationLook[status].words}</Text>
    </View>
    <Text className="declaration-head__next">{next}</Text>
    {dueAt && (
      <View className="declaration-head__due">
        <Icon name="clock" />
        <Text>核实期限：{sayLeft(dueAt)}</Text>
      </View>
    )}
    <Text className="declaration-head__number">
      {declarationKindNames[kind]} · 编号 {number}
    </Text>
  </View>
)
