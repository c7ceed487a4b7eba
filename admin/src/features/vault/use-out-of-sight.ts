import { useEffect, useState } from 'react'

/** True from the moment the reader turns to another window or tab, until they say they are back. */
export const useOutOfSight = () => {
  const [away, setAway] = useState(false)
  useEffect(() => {
    const leave = () => setAway(true)
    const onVisibility = () => document.hidden && leave()
    window.addEventListener('blur', leave)
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      window.removeEventListener('blur', leave)
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [])
  return { away, comeBack: () => setAway(false) }
}
