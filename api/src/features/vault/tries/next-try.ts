/** How often something was tried in vain since it was last open, and how often it was locked. */
export type Tries = { tries: number; locks: number; opensAt: Date | null }
export type Patience = { most: number; firstLockMs: number; longestLockMs: number }

/** What one more try makes of it, or until when it is locked. Each lock is twice as long as the one before. */
export const nextTry = (
  was: Tries,
  { most, firstLockMs, longestLockMs }: Patience,
  now: Date,
): Tries | { opensAt: Date } => {
  const locked = was.tries >= most
  if (locked && was.opensAt !== null && now < was.opensAt) return { opensAt: was.opensAt }
  const tries = locked ? 1 : was.tries + 1
  const locks = tries >= most ? was.locks + 1 : was.locks
  const lockMs = Math.min(longestLockMs, firstLockMs * 2 ** (locks - 1))
  return { tries, locks, opensAt: tries >= most ? new Date(now.getTime() + lockMs) : null }
}
