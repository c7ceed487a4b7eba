import type { Hint } from '@huisheng/contract'

export type Piece = { text: string; marked: boolean }

/** The text in pieces, those marked that a hint is about; hints may overlap and come in any order. */
export const markedText = (text: string, hints: Pick<Hint, 'from' | 'until'>[]): Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  const add = (until: number, marked: boolean) => {
    if (until > at) pieces.push({ text: text.slice(at, until), marked })
    at = Math.max(at, until)
  }
  for (const { from, until } of [...hints].sort((a, b) => a.from - b.from)) {
    add(Math.min(from, text.length), false)
    add(Math.min(until, text.length), true)
  }
  add(text.length, false)
  return pieces
}
