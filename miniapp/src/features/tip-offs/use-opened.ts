import type { TipOffView } from '@huisheng/contract'
import { useState } from 'react'
import { nameless } from '../../api/nameless'
import { useAct } from '../use-act'
import { isKeyEnded, useOpenedTipOff, withKey } from './opened'

type Deed = (key: string) => Promise<TipOffView>

/** The tip-off that is open, and deeds to it one at a time; `asking` once its key has ended and the person must help. */
export const useOpened = () => {
  const opened = useOpenedTipOff()
  const [asking, setAsking] = useState(false)
  const doing = useAct()
  const reading = useAct()
  const keyed = (deed: Deed) => async () => {
    try {
      await withKey(deed)
    } catch (error) {
      if (isKeyEnded(error)) setAsking(true)
      throw error
    }
  }
  const answered = () => {
    setAsking(false)
    doing.clear()
    reading.clear()
  }
  return {
    opened,
    asking,
    busy: doing.busy,
    trouble: doing.trouble,
    readTrouble: reading.trouble,
    move: (deed: Deed) => doing.act(keyed(deed)),
    read: () => reading.act(keyed((key) => nameless.tipOffs.read({ body: { key } }))),
    clear: doing.clear,
    answered,
    stopAsking: () => setAsking(false),
  }
}
