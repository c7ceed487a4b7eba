import { useCallback, useEffect, useRef, useState } from 'react'
import { troubleOf, type Trouble } from '../api/problem'

export type Loaded<T> = {
  data: T | null
  trouble: Trouble | null
  loading: boolean
  reload: () => Promise<void>
  /** As `reload`, unless a load is under way already. */
  refresh: () => Promise<void>
  put: (data: T) => void
}

/** Loads now, when `key` changes and on `reload`; what is already shown stays until the new has come. `null`: nothing to load. */
export const useLoad = <T>(key: string | null, load: () => Promise<T>): Loaded<T> => {
  const [state, setState] = useState<{ key: string | null; data: T | null; trouble: Trouble | null; loading: boolean }>(
    {
      key,
      data: null,
      trouble: null,
      loading: key !== null,
    },
  )
  const latest = useRef({ key, load, turn: 0, settled: 0 })
  latest.current.key = key
  latest.current.load = load

  const reload = useCallback(async () => {
    const { key: asked } = latest.current
    if (asked === null) return
    const turn = ++latest.current.turn
    const isLatest = () => latest.current.turn === turn
    setState((was) => ({ key: asked, data: was.key === asked ? was.data : null, trouble: null, loading: true }))
    try {
      const data = await latest.current.load()
      if (isLatest()) setState({ key: asked, data, trouble: null, loading: false })
    } catch (error) {
      if (isLatest()) setState((was) => ({ ...was, trouble: troubleOf(error), loading: false }))
    } finally {
      if (isLatest()) latest.current.settled = turn
    }
  }, [])
  useEffect(() => void reload(), [reload, key])

  const refresh = useCallback(async () => {
    if (latest.current.settled === latest.current.turn) await reload()
  }, [reload])
  const put = useCallback((data: T) => {
    latest.current.settled = ++latest.current.turn
    setState((was) => ({ ...was, data, trouble: null, loading: false }))
  }, [])
  return {
    data: state.key === key ? state.data : null,
    trouble: state.trouble,
    loading: state.loading,
    reload,
    refresh,
    put,
  }
}
