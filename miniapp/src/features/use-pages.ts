import { useCallback, useEffect, useRef, useState } from 'react'
import { troubleOf, type Trouble } from '../api/problem'

type PageOf<T> = { items: T[]; next: string | null }
type State<T> = {
  key: string | null
  items: T[] | null
  next: string | null
  trouble: Trouble | null
  loading: boolean
}

/**
 * A list read by cursor: `more` adds the next page, `reload` begins again and keeps the old until the new has come,
 * `refresh` does so unless a load is under way.
 */
export const usePages = <T extends { id: string }>(
  key: string | null,
  load: (cursor?: string) => Promise<PageOf<T>>,
) => {
  const [state, setState] = useState<State<T>>({ key, items: null, next: null, trouble: null, loading: key !== null })
  const latest = useRef({ key, load, turn: 0, settled: 0, state })
  Object.assign(latest.current, { key, load, state })

  const read = useCallback(async (cursor?: string) => {
    const { key: asked } = latest.current
    if (asked === null) return
    const turn = ++latest.current.turn
    const isLatest = () => latest.current.turn === turn
    setState((was) => ({
      ...was,
      key: asked,
      items: was.key === asked ? was.items : null,
      trouble: null,
      loading: true,
    }))
    try {
      const page = await latest.current.load(cursor)
      if (!isLatest()) return
      setState((was) => {
        const before = cursor ? (was.items ?? []) : []
        const known = new Set(before.map((item) => item.id))
        const items = [...before, ...page.items.filter((item) => !known.has(item.id))]
        return { key: asked, items, next: page.next, trouble: null, loading: false }
      })
    } catch (error) {
      if (isLatest()) setState((was) => ({ ...was, trouble: troubleOf(error), loading: false }))
    } finally {
      if (isLatest()) latest.current.settled = turn
    }
  }, [])
  const reload = useCallback(() => read(), [read])
  const refresh = useCallback(async () => {
    if (latest.current.settled === latest.current.turn) await read()
  }, [read])
  const more = useCallback(async () => {
    const { next, loading } = latest.current.state
    if (next && !loading) await read(next)
  }, [read])
  useEffect(() => void reload(), [reload, key])

  const { items, trouble, loading, next } = state.key === key ? state : { ...state, items: null, next: null }
  return { items, trouble, loading, hasMore: next !== null, reload, refresh, more }
}
