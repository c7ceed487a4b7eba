import type { PointWgs84 } from '@huisheng/contract'

const { userAgent } = navigator
const isApple = /iPhone|iPad/.test(userAgent)

/** Telephones have a map of their own behind an address; a desktop has none. */
export const canOpenMap = isApple || /Android/.test(userAgent)

export const openMap = ({ longitude, latitude }: PointWgs84, name: string) => {
  const at = `${latitude},${longitude}`
  location.href = isApple
    ? `maps:?ll=${at}&q=${encodeURIComponent(name)}`
    : `geo:${at}?q=${at}(${encodeURIComponent(name)})`
}
