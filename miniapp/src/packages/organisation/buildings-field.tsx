import type { BuildingRef } from '@huisheng/contract'
import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Pressable } from '../../platform/pressable'
import { Button } from '../../ui/button'
import { FieldError } from '../../ui/field-error'
import { Icon } from '../../ui/icon'
import { BuildingsSheet, toggled } from './buildings-sheet'
import '../../ui/field.scss'
import './organisation.scss'

type Props = {
  title: string
  hint?: string
  error?: string
  buildings: BuildingRef[]
  onChange: (buildings: BuildingRef[]) => void
}

/** The buildings asked for, each with a way to put it back. */
export const BuildingsField = ({ title, hint, error, buildings, onChange }: Props) => {
  const [open, setOpen] = useState(false)
  const toggle = (building: BuildingRef) => onChange(toggled(buildings, building))
  return (
    <View className="field">
      <View className="field__head">
        <Text className="field__title">
          {title}
          <Text className="field__must"> *</Text>
        </Text>
        {buildings.length > 0 && <Text className="field__count">{buildings.length} 栋</Text>}
      </View>
      {buildings.map((building) => (
        <View key={building.id} className="chosen-building">
          <View className="chosen-building__main">
            <Text className="chosen-building__name">{building.name}</Text>
            <Text className="hint">{building.address}</Text>
          </View>
          <Pressable className="chosen-building__off" label={`不选${building.name}`} onPress={() => toggle(building)}>
            <Icon name="close" />
          </Pressable>
        </View>
      ))}
      <Button tone="soft" icon="search" onPress={() => setOpen(true)}>
        {buildings.length > 0 ? '再选楼栋' : '选择楼栋'}
      </Button>
      {hint && <Text className="field__hint">{hint}</Text>}
      <FieldError text={error} />
      <BuildingsSheet open={open} chosen={buildings} onToggle={toggle} onClose={() => setOpen(false)} />
    </View>
  )
}
