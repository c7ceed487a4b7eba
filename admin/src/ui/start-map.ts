import L from 'leaflet'
import 'leaflet/dist/leaflet.css'

/** An empty map that keeps the size of its place. */
export const startMap = (place: HTMLElement) => {
  const map = L.map(place, { zoomSnap: 0.25, attributionControl: __TILE_CREDIT__ !== '', zoomControl: false })
  map.setView([22.58, 114.26], 12)
  L.control.zoom({ position: 'bottomright', zoomInTitle: '放大', zoomOutTitle: '缩小' }).addTo(map)
  if (__TILE_URL__) L.tileLayer(__TILE_URL__, { attribution: __TILE_CREDIT__, maxZoom: 19 }).addTo(map)
  const watcher = new ResizeObserver(() => map.invalidateSize({ animate: false }))
  watcher.observe(place)
  const stop = () => {
    watcher.disconnect()
    map.remove()
  }
  return { map, stop }
}
