import { useEffect, useRef } from 'react'
import type { AreaMapProps } from './area-map.types'
import type { Drawing } from './leaflet-drawing'

/** Leaflet over our own outlines; it and its styles load only where a map is shown. */
export const AreaMap = ({ className, label, outlines, focusId, pin, onPick }: AreaMapProps) => {
  const box = useRef<HTMLDivElement>(null)
  const drawing = useRef<Drawing | null>(null)
  const latest = useRef({ outlines, focusId, pin, onPick })
  latest.current = { outlines, focusId, pin, onPick }

  useEffect(() => {
    let gone = false
    void import('./leaflet-drawing').then(({ drawOn }) => {
      if (gone || !box.current) return
      drawing.current = drawOn(box.current, (at) => latest.current.onPick?.(at))
      drawing.current.show(latest.current)
    })
    return () => {
      gone = true
      drawing.current?.remove()
      drawing.current = null
    }
  }, [])
  useEffect(() => drawing.current?.show({ outlines, focusId, pin, onPick }), [outlines, focusId, pin, onPick])

  return <div ref={box} className={className} role="application" aria-label={label} />
}
