import type { DeclarationRow, DueView, ResidenceView } from '@huisheng/contract'
import { api } from '../../api/client'
import { useMe } from '../../state/session'
import { useLoad } from '../use-load'
import { usePages } from '../use-pages'

export type DeclarationScope = 'filed' | 'to_confirm' | 'about_me'

/** Residents file; staff have the console and their tasks. */
export const useFiler = () => {
  const me = useMe()
  return me?.role === 'resident' ? me : null
}

/** Not `wanted`: read only once it is. */
export const useMyDeclarations = (scope: DeclarationScope, wanted = true) => {
  const me = useFiler()
  return usePages<DeclarationRow>(me && wanted ? `declarations:${me.id}:${scope}` : null, (cursor) =>
    api.declarations.mine({ query: { scope, cursor } }),
  )
}
export type MyDeclarations = ReturnType<typeof useMyDeclarations>
export const useDue = () => {
  const me = useFiler()
  return useLoad<DueView[]>(me && `due:${me.id}`, () => api.declarations.due({ query: {} }))
}
export const useResidences = () => {
  const me = useFiler()
  return useLoad<ResidenceView[]>(me && `residences:${me.id}`, () => api.declarations.residences())
}
/** Public: what is asked, why, and until when it is kept. */
export const useRules = () => useLoad('declaration-rules', () => api.declarations.rules())
