import type { ClockColour, Outlines, PointWgs84 } from '@huisheng/contract'
import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useRef, useState } from 'react'
import { drawAreas, drawPoints, drawShapes, type Shape } from './draw-map'
import { startMap } from './start-map'
import './area-map.css'

export type MapPoint = { id: string; at: PointWgs84; colour: ClockColour | 'none'; label: string }

type Props = {
  label: string
  /** Drawn in this order, later ones above. */
  outlines: Outlines[]
  selectedId?: string | null
  points?: MapPoint[]
  /** Anything else to look at, such as what an import found. */
  shapes?: Shape[]
  /** When this changes the map moves: to the area of this id, or else to its content. Otherwise it stays where the reader put it. */
  fitKey?: string
  onPickArea?: (areaId: string) => void
  onPickPoint?: (pointId: string) => void
}

const none: never[] = []

/** A map on our own outlines; tiles lie beneath only where a source is configured. */
export const AreaMap = (props: Props) => {
  const { label, outlines, selectedId, points = none, shapes = none, fitKey = '', onPickArea, onPickPoint } = props
  const place = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<LeafletMap | null>(null)
  const picks = useRef({ onPickArea, onPickPoint })
  const fitted = useRef<string | null>(null)

  useEffect(() => void (picks.current = { onPickArea, onPickPoint }))
  useEffect(() => {
    if (!place.current) return
    const started = startMap(place.current)
    setMap(started.map)
    return started.stop
  }, [])

  useEffect(() => {
    if (!map) return
    const drawn = drawAreas(map, {
      outlines,
      selectedId,
      soughtId: fitKey,
      onPick: (areaId) => picks.current.onPickArea?.(areaId),
    })
    const added = drawShapes(map, shapes)
    const target = added.bounds ?? drawn.around ?? drawn.bounds
    const key = `${fitKey}:${target ? 'ready' : 'waiting'}`
    if (target && fitted.current !== key) {
      map.fitBounds(target, { padding: [16, 16], maxZoom: 17, animate: false })
      fitted.current = key
    }
    return () => {
      drawn.remove()
      added.remove()
    }
  }, [map, outlines, selectedId, shapes, fitKey])

  useEffect(() => {
    if (!map) return
    return drawPoints(map, points, (pointId) => picks.current.onPickPoint?.(pointId))
  }, [map, points])

  return <div className="area-map" ref={place} role="application" aria-label={label} />
}
