import { declarationKindNames, declarationStatusNames, type DeclarationRow } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { Pressable } from '../../platform/pressable'
import { Tag } from '../../ui/tag'
import { sayTime } from '../times'
import { declarationLook, sayEffective } from './declaration-words'
import { openDeclaration } from './open-declaration'
import './declarations.scss'

/** One declaration in a list: what, where, how far. */
export const DeclarationCard = ({ row }: { row: DeclarationRow }) => {
  const { tone, icon } = declarationLook[row.status]
  const name = declarationKindNames[row.kind]
  return (
    <Pressable
      className="declaration-card"
      role="link"
      label={`${name}，${declarationStatusNames[row.status]}，${row.dwelling.address}`}
      onPress={() => openDeclaration(row.id)}
    >
      <View className="declaration-card__head">
        <Text className="declaration-card__title">{name}</Text>
        <Tag tone={tone} icon={icon}>
          {declarationStatusNames[row.status]}
        </Tag>
      </View>
      <Text className="declaration-card__address">{row.dwelling.address}</Text>
      <View className="declaration-card__foot">
        <Text>{sayEffective(row)}</Text>
        {row.people > 0 && <Text>{row.people} 人</Text>}
        {row.organisationName && <Text>{row.organisationName}</Text>}
        <Text>{sayTime(row.filedAt)}提交</Text>
      </View>
    </Pressable>
  )
}
