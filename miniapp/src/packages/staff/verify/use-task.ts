import type { DeclarationView, RevealedDeclaration } from '@huisheng/contract'
import type * as z from 'zod'
import { useDidHide } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { api } from '../../../api/client'
import { readsRegister } from '../../../features/accounts/case-staff'
import { useAct } from '../../../features/use-act'
import { followTask, keptTask } from '../../../features/verification/kept-tasks'
import { useKeptLoad } from '../../../features/verification/use-kept-load'
import { movedByVisit } from '../../../features/verification/visit-outbox'
import { useMe } from '../../../state/session'

export type Revealed = z.infer<typeof RevealedDeclaration>

/** One declaration as staff see it, from the device where nothing answers, and what is done to it. */
export const useTask = (declarationId: string) => {
  const me = useMe()
  const params = { declarationId }
  const loaded = useKeptLoad<DeclarationView>(
    me && readsRegister(me) ? `task:${declarationId}:${me.id}` : null,
    () => api.declarations.detail({ params }),
    { read: () => keptTask(declarationId), keep: followTask },
  )
  const [revealed, setRevealed] = useState<Revealed | null>(null)
  const { busy, trouble, act, clear } = useAct()
  const { put } = loaded

  // Full data stays no longer than the eyes that asked for it.
  useDidHide(() => setRevealed(null))
  useEffect(
    () =>
      movedByVisit.listen(() => {
        const moved = movedByVisit.read()
        if (moved?.id === declarationId) put(moved)
      }),
    [declarationId, put],
  )

  const move = (deed: () => Promise<DeclarationView>) =>
    act(async () => {
      const view = await deed()
      followTask(view)
      put(view)
    })
  const reveal = (reason: string) =>
    act(async () => setRevealed(await api.declarations.reveal({ params, body: { reason } })))
  return {
    ...loaded,
    me,
    busy,
    deedTrouble: trouble,
    move,
    clearDeed: clear,
    revealed,
    reveal,
    hide: () => setRevealed(null),
  }
}
