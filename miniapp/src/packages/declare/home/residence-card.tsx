import {
  declarationKindNames,
  declarationStatusNames,
  type DeclarationRow,
  type ResidenceView,
} from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { sayDay } from '../../../platform/days'
import { Button } from '../../../ui/button'
import { Tag } from '../../../ui/tag'
import '../../../features/declarations/declarations.scss'

type Props = {
  residence: ResidenceView
  /** What has been declared about it and waits: nobody need declare it twice. */
  waiting: DeclarationRow[]
  onRenew: () => void
  onMoveOut: () => void
}

/** Where somebody lives now, and the two things that most often change there. */
export const ResidenceCard = ({ residence, waiting, onRenew, onMoveOut }: Props) => (
  <View className="declaration-card">
    <Text className="declaration-card__title">{residence.dwelling.address}</Text>
    <View className="declaration-card__foot">
      <Text>{residence.people} 人在住</Text>
      <Text>{sayDay(residence.since)}住起</Text>
      <Text>{residence.leaseUntil ? `租期到 ${sayDay(residence.leaseUntil)}` : '没有登记租期'}</Text>
    </View>
    {waiting.map(({ id, kind, status }) => (
      <View key={id} className="declaration-card__foot">
        <Tag tone="info" icon="clock">
          {declarationKindNames[kind]}已提交，{declarationStatusNames[status]}
        </Tag>
      </View>
    ))}
    <View className="declaration-card__deeds">
      <Button tone="soft" icon="refresh" label={`续租，${residence.dwelling.address}`} onPress={onRenew}>
        续租
      </Button>
      <Button icon="exit" label={`搬离，${residence.dwelling.address}`} onPress={onMoveOut}>
        搬离
      </Button>
    </View>
  </View>
)
