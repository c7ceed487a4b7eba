import { dwellingsByCode } from '../../addresses/find-dwellings.ts'
import type { Known } from './known.ts'
import { readKnown } from './read-known.ts'
import type { PlacedDwelling } from './settle-rows.ts'

const codesAtOnce = 500

/** Looks dwellings up, and what is known of those in scope, while the rows are still being read. */
export const lookUp = (scope: ReadonlySet<string>) => {
  const dwellings = new Map<string, PlacedDwelling>()
  const known = new Map<string, Known>()
  const asked = new Set<string>()
  const running: Promise<void>[] = []
  let waiting: string[] = []

  const ask = async (codes: string[]) => {
    const placed = [...(await dwellingsByCode(codes)).values()].map(
      ({ id, code, address, buildingId }): PlacedDwelling => ({ id, code, address, inScope: scope.has(buildingId) }),
    )
    for (const dwelling of placed) dwellings.set(dwelling.code, dwelling)
    const inScope = placed.flatMap(({ id, inScope }) => (inScope ? [id] : []))
    for (const [id, each] of await readKnown(inScope)) known.set(id, each)
  }
  const send = () => {
    if (waiting.length === 0) return
    const answer = ask(waiting)
    // Whoever waits for it in the end is told; until then nobody is.
    answer.catch(() => {})
    running.push(answer)
    waiting = []
  }
  return {
    add: (code: string) => {
      if (!code || asked.has(code)) return
      asked.add(code)
      waiting.push(code)
      if (waiting.length === codesAtOnce) send()
    },
    finish: async () => {
      send()
      await Promise.all(running)
      return { dwellingOf: (code: string) => dwellings.get(code), known }
    },
  }
}
