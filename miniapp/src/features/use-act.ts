import { useCallback, useRef, useState } from 'react'
import { troubleOf, type Trouble } from '../api/problem'

/** One deed at a time: pressed twice it is done once; its trouble stands until the next try. */
export const useAct = () => {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const running = useRef(false)
  const act = useCallback(async (deed: () => Promise<unknown>): Promise<boolean> => {
    if (running.current) return false
    running.current = true
    setBusy(true)
    setTrouble(null)
    try {
      await deed()
      return true
    } catch (error) {
      setTrouble(troubleOf(error))
      return false
    } finally {
      running.current = false
      setBusy(false)
    }
  }, [])
  return { busy, trouble, act, clear: useCallback(() => setTrouble(null), []) }
}
