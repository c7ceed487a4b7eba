export type Side = {
  name: string
  /** One round; answers how much was measured, in the unit of the comparison. */ run: () => Promise<number>
}
export type Aim = { atLeast: number } | { atMost: number }
export type Comparison = {
  part: string
  what: string
  unit: string
  ours: { name: string; median: number }
  reference: { name: string; median: number }
  /** Ours to reference, the median of the rounds' own ratios, and the least and greatest of them. */
  ratio: number
  spread: [number, number]
  aim: Aim
  met: boolean
}
type Question = Pick<Comparison, 'part' | 'what' | 'unit' | 'aim'> & { ours: Side; reference: Side; rounds?: number }

/** Runs both sides in turn, first one then the other leading, so that what disturbs the machine disturbs both. */
export const compare = async ({ ours, reference, rounds = 7, ...question }: Question): Promise<Comparison> => {
  await ours.run()
  await reference.run()
  const measured: { ours: number; reference: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const leading = round % 2 === 0
    const first = await (leading ? ours : reference).run()
    const second = await (leading ? reference : ours).run()
    measured.push(leading ? { ours: first, reference: second } : { ours: second, reference: first })
  }
  const ratios = measured.map((round) => round.ours / round.reference)
  const ratio = median(ratios)
  const { aim } = question
  return {
    ...question,
    ours: { name: ours.name, median: median(measured.map((round) => round.ours)) },
    reference: { name: reference.name, median: median(measured.map((round) => round.reference)) },
    ratio,
    spread: [Math.min(...ratios), Math.max(...ratios)],
    met: 'atLeast' in aim ? ratio >= aim.atLeast : ratio <= aim.atMost,
  }
}

const median = (values: number[]) => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Milliseconds that `work` takes. */
export const millisecondsOf = async (work: () => Promise<unknown>) => {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}
