import { knownPosts, standsIn } from './known-posts.ts'

/** The grids a person works at that moment: their own, and those where they stand in. */
export const gridsServedBy = async (staffId: string, at: Date): Promise<string[]> => {
  const { byWorker, bySubstitute } = await knownPosts()
  const own = byWorker.get(staffId) ?? []
  const standingIn = (bySubstitute.get(staffId) ?? []).filter((post) => standsIn(post, at))
  return [...new Set([...own, ...standingIn].map(({ gridId }) => gridId))]
}
