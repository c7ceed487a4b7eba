import type { Route } from '@huisheng/contract'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '../env.ts'
import { Problem } from './problem.ts'

const limiter = (times: number, seconds: number) =>
  new RateLimiterMemory({ points: Math.ceil(times * env.RATE_FACTOR), duration: seconds })

/** Throws `too_many_requests` once `key` has called more often than the limiter allows. Counted in this process. */
const take = async (limits: RateLimiterMemory, key: string) => {
  try {
    await limits.consume(key)
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    throw new Problem('too_many_requests', { retryAfterSeconds: Math.ceil(error.msBeforeNext / 1000) })
  }
}

export const createRateLimits = () => {
  const perAddress = limiter(env.RATE_PER_ADDRESS_MINUTE, 60)
  const perPerson = limiter(env.RATE_PER_PERSON_MINUTE, 60)
  const perRoute = new Map<Route, RateLimiterMemory>()
  return {
    ofAddress: (address: string) => take(perAddress, address),
    ofPerson: (id: string) => take(perPerson, id),
    ofRoute: async (route: Route, key: string) => {
      if (!route.limit) return
      const limits = perRoute.get(route) ?? limiter(route.limit.times, route.limit.seconds)
      perRoute.set(route, limits)
      await take(limits, key)
    },
  }
}
export type RateLimits = ReturnType<typeof createRateLimits>
