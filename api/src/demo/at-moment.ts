import { AsyncLocalStorage } from 'node:async_hooks'
import { clock } from '../platform/clock.ts'

const moments = new AsyncLocalStorage<Date>()
const trueNow = clock.now
clock.now = () => moments.getStore() ?? trueNow()

/** Does the work as if it were that moment. Requests served meanwhile keep the true time. */
export const atMoment = <T>(at: Date, work: () => Promise<T>): Promise<T> => moments.run(at, work)
