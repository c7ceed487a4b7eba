import { Text, View } from '@tarojs/components'
import type { Residence } from '../../../features/declarations/use-declarations'
import { sayDay } from '../../../platform/days'
import { Button } from '../../../ui/button'
import '../../../features/declarations/declarations.scss'

type Props = { residence: Residence; onRenew: () => void; onMoveOut: () => void }

/** Where somebody lives now, and the two things that most often change there. */
export const ResidenceCard = ({ residence: { dwelling, people, since, leaseUntil }, onRenew, onMoveOut }: Props) => (
  <View className="declaration-card">
    <Text className="declaration-card__title">{dwelling.address}</Text>
    <View className="declaration-card__foot">
      <Text>{people} 人在住</Text>
      <Text>{sayDay(since)}住起</Text>
      <Text>{leaseUntil ? `租期到 ${sayDay(leaseUntil)}` : '没有登记租期'}</Text>
    </View>
    <View className="declaration-card__deeds">
      <Button tone="soft" icon="refresh" label={`续租，${dwelling.address}`} onPress={onRenew}>
        续租
      </Button>
      <Button icon="exit" label={`搬离，${dwelling.address}`} onPress={onMoveOut}>
        搬离
      </Button>
    </View>
  </View>
)
