import { useEffect, useRef, useState } from 'react'

const leftUntil = (endsAt: string) => Math.max(0, Math.ceil((Date.parse(endsAt) - Date.now()) / 1000))

/** Counts down to an instant, and tells once when it is reached. */
export const useSecondsLeft = (endsAt: string, onEnd: () => void) => {
  const [seconds, setSeconds] = useState(() => leftUntil(endsAt))
  const end = useRef(onEnd)
  useEffect(() => void (end.current = onEnd))
  useEffect(() => {
    const timer = setInterval(() => setSeconds(leftUntil(endsAt)), 1000)
    return () => clearInterval(timer)
  }, [endsAt])
  useEffect(() => {
    if (seconds === 0) end.current()
  }, [seconds])
  return seconds
}
