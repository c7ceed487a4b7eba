import type { DeclarationRow, DueView, OrganisationView } from '@huisheng/contract'
import { api } from '../../api/client'
import { useFiler } from '../declarations/use-declarations'
import { useAct } from '../use-act'
import { useLoad } from '../use-load'
import { usePages } from '../use-pages'

export const useMyOrganisations = () => {
  const me = useFiler()
  return useLoad<OrganisationView[]>(me && `organisations:${me.id}`, () => api.organisations.mine())
}

/** One organisation and what this person does to it; each deed shows it as the server then has it. */
export const useOrganisation = (organisationId: string) => {
  const me = useFiler()
  const loaded = useLoad<OrganisationView>(me && `organisation:${organisationId}:${me.id}`, () =>
    api.organisations.detail({ params: { organisationId } }),
  )
  const { act, busy, trouble, clear } = useAct()
  const move = (deed: () => Promise<OrganisationView>) => act(async () => loaded.put(await deed()))
  return { ...loaded, me, act, move, busy, deedTrouble: trouble, clearDeed: clear }
}
export type OrganisationPage = ReturnType<typeof useOrganisation>

/** `null`: not (yet) to be asked. */
export const useOrganisationDue = (organisationId: string | null) =>
  useLoad<DueView[]>(organisationId && `due-of:${organisationId}`, () =>
    api.declarations.due({ query: { organisationId: organisationId ?? undefined } }),
  )
export const useOrganisationDeclarations = (organisationId: string | null) =>
  usePages<DeclarationRow>(organisationId && `declarations-of:${organisationId}`, (cursor) =>
    api.declarations.mine({ query: { organisationId: organisationId ?? undefined, cursor } }),
  )
