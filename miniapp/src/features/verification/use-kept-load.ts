import { troubleOf } from '../../api/problem'
import { useLoad } from '../use-load'
import { dropTasks, type Kept } from './kept-tasks'

type Keeping<T> = { read: () => Kept<T> | null; keep: (value: T) => void }

/**
 * As `useLoad`, with what the device has kept until the server answers, or where nothing answers; `seenAt` then tells
 * of when that is. A refusal is never papered over.
 */
export const useKeptLoad = <T>(key: string | null, load: () => Promise<T>, { read, keep }: Keeping<T>) => {
  const loaded = useLoad<T>(key, async () => {
    try {
      const value = await load()
      keep(value)
      return value
    } catch (error) {
      if (troubleOf(error).code === 'device_not_bound') dropTasks()
      throw error
    }
  })
  const { data, trouble } = loaded
  const unanswered = !trouble || trouble.code === null || trouble.code === 'unavailable' || trouble.code === 'internal'
  const kept = key !== null && data === null && unanswered ? read() : null
  return { ...loaded, data: data ?? kept?.value ?? null, seenAt: kept?.at ?? null }
}
