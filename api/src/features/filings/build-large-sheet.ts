import { line, spoilers, type Line } from './build-sheet.ts'

type Size = { rows: number; broken: number; perDwelling?: number }

const waysToSpoil = Object.values(spoilers)

/** So many rows, several to a dwelling, of which so many are wrong, in every way in turn. */
export const largeLines = (codes: readonly string[], { rows, broken, perDwelling = 3 }: Size): Line[] => {
  const every = broken > 0 ? Math.floor(rows / broken) : Infinity
  return Array.from({ length: rows }, (_, at) => {
    const healthy = line(codes[Math.floor(at / perDwelling)]!, at)
    const turn = Math.floor(at / every)
    const spoilt = turn < broken && at % every === every - 1
    return spoilt ? waysToSpoil[turn % waysToSpoil.length]!(healthy) : healthy
  })
}
