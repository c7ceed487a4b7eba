const two = (n: number) => String(n).padStart(2, '0')

/** A moment as a person in China reads it: 11月23日 18:00. */
export const whenWords = (at: Date) => {
  const there = new Date(at.getTime() + 8 * 3_600_000)
  const day = `${there.getUTCMonth() + 1}月${there.getUTCDate()}日`
  return `${day} ${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`
}
