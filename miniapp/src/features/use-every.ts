import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'
import { isInSight } from '../platform/in-sight'

/** Works at once and then now and again while the page is in sight; the next turn waits for the last to end. */
export const useEvery = (everyMs: number, work: () => Promise<unknown>) => {
  const latest = useRef(work)
  latest.current = work
  const turn = useRef<{ timer?: ReturnType<typeof setTimeout> } | null>(null)

  const stop = useCallback(() => {
    clearTimeout(turn.current?.timer)
    turn.current = null
  }, [])
  const start = useCallback(() => {
    stop()
    const mine: { timer?: ReturnType<typeof setTimeout> } = {}
    turn.current = mine
    const step = async () => {
      if (isInSight()) await latest.current()
      if (turn.current === mine) mine.timer = setTimeout(() => void step(), everyMs)
    }
    void step()
  }, [everyMs, stop])
  useDidShow(start)
  useDidHide(stop)
  useEffect(() => stop, [stop])
}
