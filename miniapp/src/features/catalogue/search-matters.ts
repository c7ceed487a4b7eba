import type { MatterView } from '@huisheng/contract'

export type MatterClass = { code: string; name: string; matters: MatterView[] }

/** What can be tipped off, or else reported openly. */
export const mattersOf = (matters: MatterView[], tipOff: boolean) =>
  matters.filter(({ kinds }) => kinds.some((kind) => (kind === 'tip_off') === tipOff))

/** Two levels, in the catalogue's own order. */
export const inClasses = (matters: MatterView[]): MatterClass[] => {
  const classes = new Map<string, MatterClass>()
  for (const matter of matters) {
    const found = classes.get(matter.classCode) ?? { code: matter.classCode, name: matter.className, matters: [] }
    found.matters.push(matter)
    classes.set(matter.classCode, found)
  }
  return [...classes.values()]
}

const score = (matter: MatterView, wanted: string) => {
  if (matter.name.includes(wanted)) return 4
  if (matter.keywords.some((keyword) => keyword.includes(wanted))) return 3
  if (matter.keywords.some((keyword) => wanted.includes(keyword))) return 2
  if (matter.className.includes(wanted)) return 1
  return 0
}

/** By name, keyword, or a sentence that contains a keyword; best first. */
export const searchMatters = (matters: MatterView[], text: string) => {
  const wanted = text.trim()
  if (!wanted) return []
  return matters
    .map((matter) => ({ matter, score: score(matter, wanted) }))
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score - a.score)
    .map((found) => found.matter)
}
