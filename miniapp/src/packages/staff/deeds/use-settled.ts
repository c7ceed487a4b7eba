import { useEffect, useState } from 'react'

/** A value once it has rested for a moment: typing does not ask the server at every key. */
export const useSettled = <T>(value: T, restMs: number) => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), restMs)
    return () => clearTimeout(timer)
  }, [value, restMs])
  return settled
}
