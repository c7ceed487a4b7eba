import type { Hint, HintKind } from '@huisheng/contract'
import { patterns, type Pattern } from './patterns.ts'

type Found = Hint & { rank: number }

/** What in a text could say who wrote it, in the order of the text; of what overlaps, the surer. Nothing is kept. */
export const findHints = (text: string): Hint[] => {
  const found = patterns.flatMap((pattern, rank) => matchesOf(pattern, text).map((hint) => ({ ...hint, rank })))
  const kept: Found[] = []
  for (const hint of found.sort((a, b) => a.rank - b.rank || a.from - b.from))
    if (!kept.some((other) => hint.from < other.until && other.from < hint.until)) kept.push(hint)
  return kept.sort((a, b) => a.from - b.from).map(({ from, until, kind, words }) => ({ from, until, kind, words }))
}

const matchesOf = ({ kind, find, words, unless }: Pattern, text: string) =>
  [...text.matchAll(find)].flatMap((match) => {
    const said = match.groups?.said ?? match[0]
    const from = match.index + match[0].indexOf(said)
    if (unless?.(said, text.slice(Math.max(0, match.index - 12), match.index))) return []
    return [{ from, until: from + said.length, kind: kind as HintKind, words }]
  })
