import type { AreaLevel, Outlines } from '@huisheng/contract'
import type { GeoJsonObject } from 'geojson'
import L, { type LatLngBounds, type PathOptions } from 'leaflet'
import type { MapPoint } from './area-map'

export type Shape = {
  id: string
  geometry: { type: string; coordinates: unknown[] }
  label: string
  tone: 'bad' | 'warn' | 'new'
}

const lines: Record<AreaLevel, PathOptions> = {
  district: { color: '#0b3f37', weight: 2.5, fillColor: '#fff', fillOpacity: 0.75 },
  street: { color: '#0f6b5c', weight: 2, opacity: 0.75, fillOpacity: 0 },
  community: { color: '#0f6b5c', weight: 1.25, opacity: 0.5, fillColor: '#fff', fillOpacity: 0.5 },
  grid: { color: '#9fb5ae', weight: 1, fillColor: '#fff', fillOpacity: 0.65 },
}
const chosen: PathOptions = { color: '#0f6b5c', weight: 3, opacity: 1, fillColor: '#7cc5b3', fillOpacity: 0.45 }
const tones: Record<Shape['tone'], PathOptions> = {
  bad: { color: '#ad241c', weight: 2, fillColor: '#ad241c', fillOpacity: 0.4 },
  warn: { color: '#b57500', weight: 2, fillColor: '#e0a21b', fillOpacity: 0.4 },
  new: { color: '#285a99', weight: 1, dashArray: '4 3', fill: false },
}
/** How much of its neighbourhood is shown around a chosen area, as a share of its size. */
const surroundings = 0.8
const named: AreaLevel[] = ['street']

/** GeoJSON as the contract promises it is GeoJSON as Leaflet reads it; only the types were written apart. */
const asGeoJson = (value: Outlines | Shape['geometry']) => value as GeoJsonObject

const boundsOf = (layers: L.FeatureGroup): LatLngBounds | null => {
  const bounds = layers.getBounds()
  return bounds.isValid() ? bounds : null
}

/** What is drawn last lies above its neighbours. */
const chosenLast = (features: Outlines['features'], chosenId?: string | null) => [
  ...features.filter(({ id }) => id !== chosenId),
  ...features.filter(({ id }) => id === chosenId),
]

type Areas = { outlines: Outlines[]; selectedId?: string | null; soughtId?: string; onPick: (areaId: string) => void }

export const drawAreas = (map: L.Map, { outlines, selectedId, soughtId, onPick }: Areas) => {
  const group = L.featureGroup().addTo(map)
  let selected: LatLngBounds | null = null
  let sought: LatLngBounds | null = null
  for (const collection of outlines) {
    for (const feature of chosenLast(collection.features, selectedId)) {
      const { level, name } = feature.properties
      const isChosen = feature.id === selectedId
      const style = { ...lines[level], ...(isChosen && chosen), interactive: level === 'grid' || level === 'community' }
      const layer = L.geoJSON(asGeoJson(feature.geometry), { style, interactive: style.interactive }).addTo(group)
      if (style.interactive) layer.on('click', () => onPick(feature.id)).bindTooltip(name, { sticky: true })
      if (named.includes(level))
        layer.bindTooltip(name, { permanent: true, direction: 'center', className: 'map-name' })
      if (feature.id === soughtId) sought = boundsOf(layer)?.pad(surroundings) ?? null
      if (isChosen) {
        selected = boundsOf(layer)?.pad(surroundings) ?? null
      }
    }
  }
  return { bounds: boundsOf(group), around: sought ?? selected, remove: () => void group.remove() }
}

export const drawShapes = (map: L.Map, shapes: Shape[]) => {
  const group = L.featureGroup().addTo(map)
  for (const { geometry, label, tone } of shapes) {
    L.geoJSON(asGeoJson(geometry), { style: tones[tone] }).bindTooltip(label, { sticky: true }).addTo(group)
  }
  return { bounds: boundsOf(group), remove: () => void group.remove() }
}

/** Each colour has its own shape too: round, pointed, square. */
const markOf = (colour: MapPoint['colour']) =>
  L.divIcon({ className: `map-point map-point-${colour}`, iconSize: [16, 16] })

export const drawPoints = (map: L.Map, points: MapPoint[], onPick: (pointId: string) => void) => {
  const group = L.layerGroup().addTo(map)
  for (const { id, at, colour, label } of points) {
    const marker = L.marker([at.latitude, at.longitude], { icon: markOf(colour), title: label, alt: label })
    marker.on('click', () => onPick(id))
    marker.on('keypress', ({ originalEvent }) => originalEvent.key === 'Enter' && onPick(id))
    marker.addTo(group)
  }
  return () => void group.remove()
}
