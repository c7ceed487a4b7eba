import type { BuildingRef, DwellingRef } from '@huisheng/contract'
import { useState } from 'react'
import { BuildingFinder } from './building-finder'
import { BuildingRooms } from './building-rooms'

/** Building, then floor, then room, for whoever does not know the address by heart. */
export const BuildingSearch = ({ onChoose }: { onChoose: (dwelling: DwellingRef) => void }) => {
  const [text, setText] = useState('')
  const [building, setBuilding] = useState<BuildingRef | null>(null)
  if (building) return <BuildingRooms building={building} onBack={() => setBuilding(null)} onChoose={onChoose} />
  return <BuildingFinder text={text} onText={setText} onChoose={setBuilding} />
}
