import type { BuildingRef } from '@huisheng/contract'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { Cell } from '../../../ui/cell'
import { Group } from '../../../ui/group'

const few = 8

type Props = { title: string; note?: string; buildings: BuildingRef[] }

/** Some hundred buildings are one tap away, and not in the way before it. */
export const BuildingList = ({ title, note, buildings }: Props) => {
  const [all, setAll] = useState(false)
  if (buildings.length === 0) return null
  const shown = all ? buildings : buildings.slice(0, few)
  return (
    <Group title={`${title}（${buildings.length} 栋）`} note={note}>
      {shown.map(({ id, name, address }) => (
        <Cell key={id} icon="home" title={name} text={address} />
      ))}
      {shown.length < buildings.length && (
        <Button tone="plain" onPress={() => setAll(true)}>
          看全部 {buildings.length} 栋
        </Button>
      )}
    </Group>
  )
}
