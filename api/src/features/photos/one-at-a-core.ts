import { availableParallelism } from 'node:os'
import { Problem } from '../../http/problem.ts'

type Limits = { atOnce: number; waiting: number }

/** Runs so many tasks at once and keeps so many waiting; refuses the next with `unavailable`, which may be tried again. */
export const createQueue = ({ atOnce, waiting }: Limits) => {
  const line: (() => void)[] = []
  let running = 0
  const leave = () => {
    const next = line.shift()
    if (next) next()
    else running -= 1
  }
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) {
      if (line.length >= waiting) throw new Problem('unavailable', { retryAfterSeconds: 5 })
      await new Promise<void>((resolve) => line.push(resolve))
    } else running += 1
    try {
      return await task()
    } finally {
      leave()
    }
  }
}

/** Each photo being decoded may hold some hundred megabytes, so the cores set the number, and four end it. */
export const oneAtACore = createQueue({ atOnce: Math.min(4, availableParallelism()), waiting: 64 })
