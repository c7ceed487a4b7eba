import { useMe } from '../../app/session'

const drafts = new Map<string, object>()

/** What a person had typed about a reward, kept while the console is open, even if they look at something else. */
export const useDraft = <V extends object>(name: string) => {
  const key = `${useMe().id}:${name}`
  return {
    read: () => drafts.get(key) as V | undefined,
    keep: (values: V) => void drafts.set(key, values),
    drop: () => void drafts.delete(key),
  }
}
