import { ratingDays } from './terms.ts'

export const ratingEnd = (closedAt: Date) => new Date(closedAt.getTime() + ratingDays * 86_400_000)
