export type Side = {
  name: string
  /** One round; answers how much was measured, in the unit of the comparison. */
  run: () => Promise<number>
  /** Processor time used so far by the process the side runs in. */
  processorMs?: () => Promise<number>
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
  /** Processor time of a round, the median: what the ratio would be on a machine with nothing else to do. */
  processorMs?: { ours: number; reference: number; ratio: number }
}
type Question = Pick<Comparison, 'part' | 'what' | 'unit' | 'aim'> & { ours: Side; reference: Side; rounds?: number }

type Round = { value: number; processorMs: number }

/** Runs both sides in turn, first one then the other leading, so that what disturbs the machine disturbs both. */
export const compare = async ({ ours, reference, rounds = 7, ...question }: Question): Promise<Comparison> => {
  await ours.run()
  await reference.run()
  const measured: { ours: Round; reference: Round }[] = []
  for (let round = 0; round < rounds; round++) {
    const leading = round % 2 === 0
    const first = await runOnce(leading ? ours : reference)
    const second = await runOnce(leading ? reference : ours)
    measured.push(leading ? { ours: first, reference: second } : { ours: second, reference: first })
  }
  const medianOf = (side: 'ours' | 'reference', what: keyof Round) => median(measured.map((round) => round[side][what]))
  const ratios = measured.map((round) => round.ours.value / round.reference.value)
  const ratio = median(ratios)
  const processor = { ours: medianOf('ours', 'processorMs'), reference: medianOf('reference', 'processorMs') }
  const { aim } = question
  return {
    ...question,
    ours: { name: ours.name, median: medianOf('ours', 'value') },
    reference: { name: reference.name, median: medianOf('reference', 'value') },
    ratio,
    spread: [Math.min(...ratios), Math.max(...ratios)],
    met: 'atLeast' in aim ? ratio >= aim.atLeast : ratio <= aim.atMost,
    ...(ours.processorMs && {
      processorMs: {
        ...processor,
        ratio: 'atLeast' in aim ? processor.reference / processor.ours : processor.ours / processor.reference,
      },
    }),
  }
}

const runOnce = async ({ run, processorMs = async () => 0 }: Side): Promise<Round> => {
  const before = await processorMs()
  const value = await run()
  return { value, processorMs: (await processorMs()) - before }
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
