import type { Outlines, Pin } from '@huisheng/contract'

export type AreaMapProps = {
  className?: string
  label: string
  /** In the map's own datum, as are all pins here. */
  outlines: Outlines[]
  /** The area drawn out from the others. */
  focusId?: string | null
  pin: Pin | null
  /** Absent where the map is only to be looked at. */
  onPick?: (pin: Pin) => void
}

export type Ring = [longitude: number, latitude: number][]
