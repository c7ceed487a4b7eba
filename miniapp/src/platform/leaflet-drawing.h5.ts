import * as leaflet from 'leaflet'
import 'leaflet/dist/leaflet.css'
import type { Pin } from '@huisheng/contract'
import type { AreaMapProps } from './area-map.types'
import { boundsOf, outerRings } from './rings'

type Shown = Pick<AreaMapProps, 'outlines' | 'focusId' | 'pin' | 'onPick'>
export type Drawing = { show: (shown: Shown) => void; remove: () => void }

const pinShape =
  '<svg viewBox="0 0 32 42" width="32" height="42" aria-hidden="true"><path d="M16 41C26 29 30 22.500 30 16a14 14 0 1 0-28 0c0 6.500 4 13 14 25z" fill="#b5481a" stroke="#fff" stroke-width="2"/><circle cx="16" cy="16" r="5" fill="#fff"/></svg>'
const pinIcon = leaflet.divIcon({ html: pinShape, className: 'map-pin', iconSize: [32, 42], iconAnchor: [16, 41] })

const styleOf = (level: string, focused: boolean): leaflet.PolylineOptions => ({
  className: `map-area map-area--${level}${focused ? ' map-area--focus' : ''}`,
  weight: focused ? 3 : level === 'grid' ? 1 : 2.5,
})

/** Streets are named from afar, grids from near. */
const nearZoom = 14

const nameOn = (layer: leaflet.Polygon, name: string, level: string) =>
  layer.bindTooltip(name, { permanent: true, direction: 'center', className: `map-name map-name--${level}` })

export const drawOn = (box: HTMLElement, onPick: (pin: Pin) => void): Drawing => {
  const map = leaflet.map(box, { attributionControl: false, zoomSnap: 0.5 }).setView([35, 105], 4)
  if (TILE_URL) leaflet.tileLayer(TILE_URL, { maxZoom: 19 }).addTo(map)
  const shapes = leaflet.layerGroup().addTo(map)
  const marker = leaflet.marker([0, 0], { icon: pinIcon, draggable: true, keyboard: false })
  let picked = false
  const pick = ({ lng, lat }: leaflet.LatLng) => {
    picked = true
    onPick({ longitude: lng, latitude: lat, datum: 'wgs84' })
  }
  map.on('click', (event) => pick(event.latlng))
  marker.on('dragend', () => pick(marker.getLatLng()))
  const nameByZoom = () => box.classList.toggle('map--near', map.getZoom() >= nearZoom)
  map.on('zoomend', nameByZoom)
  let drawn = ''

  const drawAreas = ({ outlines, focusId, pin }: Shown) => {
    const features = outlines.flatMap((outline) => outline.features)
    const state = `${features.length}:${features[0]?.id}:${features.at(-1)?.id}:${focusId}`
    if (state === drawn) return
    drawn = state
    shapes.clearLayers()
    for (const feature of features) {
      const { level, name } = feature.properties
      const corners = outerRings(feature).map((ring) => ring.map(([x, y]) => [y, x] as [number, number]))
      nameOn(leaflet.polygon(corners, styleOf(level, feature.id === focusId)), name, level).addTo(shapes)
    }
    const focused = features.filter((feature) => feature.id === focusId)
    const bounds = boundsOf((focused.length ? focused : features).flatMap(outerRings))
    if (bounds && !pin)
      map.fitBounds(
        [
          [bounds[1], bounds[0]],
          [bounds[3], bounds[2]],
        ],
        { padding: [16, 16], animate: false },
      )
  }

  const drawPin = ({ pin, onPick: picks }: Shown) => {
    if (!pin) return void marker.remove()
    const at = leaflet.latLng(pin.latitude, pin.longitude)
    marker.setLatLng(at).addTo(map)
    if (picks) marker.dragging?.enable()
    else marker.dragging?.disable()
    if (picked) return
    if (map.getZoom() < 14 || !map.getBounds().contains(at)) map.setView(at, 16, { animate: false })
  }

  return {
    show: (shown) => {
      map.invalidateSize()
      drawAreas(shown)
      drawPin(shown)
    },
    remove: () => void map.remove(),
  }
}
