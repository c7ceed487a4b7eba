import type { DeclarationView } from '@huisheng/contract'
import { App } from 'antd'
import { useDeclarationChanged } from './use-declarations'

/** After an action that answers the declaration as it left it. */
export const useTaken = (declarationId: string, words: string) => {
  const { message } = App.useApp()
  const { changed } = useDeclarationChanged(declarationId)
  return (view: DeclarationView) => {
    void message.success(words)
    changed(view)
  }
}
