import { knownPosts } from './known-posts.ts'

export const gridsLedBy = async (staffId: string): Promise<string[]> =>
  ((await knownPosts()).byLeader.get(staffId) ?? []).map(({ gridId }) => gridId)
