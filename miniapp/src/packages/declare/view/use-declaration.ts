import type { DeclarationView } from '@huisheng/contract'
import { api } from '../../../api/client'
import { useAct } from '../../../features/use-act'
import { useLoad } from '../../../features/use-load'
import { useMe } from '../../../state/session'

/** One declaration and what this person does to it; each deed shows it as the server then has it. */
export const useDeclaration = (declarationId: string) => {
  const me = useMe()
  const loaded = useLoad<DeclarationView>(me && `declaration:${declarationId}:${me.id}`, () =>
    api.declarations.detail({ params: { declarationId } }),
  )
  const { busy, trouble, act, clear } = useAct()
  const move = (deed: () => Promise<DeclarationView>) => act(async () => loaded.put(await deed()))
  return { ...loaded, me, busy, deedTrouble: trouble, move, clearDeed: clear }
}
