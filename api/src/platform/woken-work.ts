import { setTimeout as pause } from 'node:timers/promises'
import { log } from './log.ts'

/** What comes together is done together; nobody minds a quarter of a second. */
const gatherMs = 250
let started = false
const all: { wake: () => void; running: () => Promise<void> | null }[] = []

/**
 * Work beside the requests that a write wakes: it runs soon after, and once more where it was woken while it ran. A job
 * does the same at intervals and picks up what a crash left. Answers how to wake it; nothing runs before the start.
 */
export const wokenWork = (name: string, run: () => Promise<void>) => {
  let running: Promise<void> | null = null
  let again = false
  const round = async () => {
    try {
      do {
        again = false
        await run()
        if (again) await pause(gatherMs)
      } while (again)
    } catch (error) {
      log.error({ err: error, work: name }, 'woken work stopped; the next sweep goes on')
    } finally {
      running = null
    }
  }
  const wake = () => {
    if (!started) return
    if (running) again = true
    else running = pause(gatherMs).then(round)
  }
  all.push({ wake, running: () => running })
  return wake
}

export const startWokenWork = () => {
  started = true
  for (const { wake } of all) wake()
}

export const stopWokenWork = async () => {
  started = false
  await Promise.all(all.map(({ running }) => running()))
}
