import { declarationKindNames, type DeclarationView } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { declarationLook } from '../../../features/declarations/declaration-words'
import { sayTime } from '../../../features/times'
import { classes } from '../../../ui/classes'
import { Icon } from '../../../ui/icon'
import { colourOf, lookOf, sayDueAt } from '../tasks/due-words'
import '../case/case.scss'

/** How much time is left for the visit, or how it stands once it needs none. */
export const TaskHead = ({ declaration }: { declaration: DeclarationView }) => {
  const { dueAt, status, kind, number, next, filedAt } = declaration
  return (
    <View className={classes('case-clock', dueAt && `case-clock--${colourOf(dueAt)}`)} role="status">
      <View className="case-clock__sign">
        <Icon name={dueAt ? lookOf(dueAt).icon : declarationLook[status].icon} />
      </View>
      <View className="case-clock__main">
        <Text className="case-clock__rest">{dueAt ? sayDueAt(dueAt) : declarationLook[status].words}</Text>
        <Text className="case-clock__due">
          {dueAt ? `${declarationKindNames[kind]} · ${sayTime(filedAt)}提交 · ${sayTime(dueAt)}前核实` : next}
        </Text>
        <Text className="case-clock__due">编号 {number}</Text>
      </View>
    </View>
  )
}
