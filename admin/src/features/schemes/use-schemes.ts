import type { SchemeView } from '@huisheng/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../app/api'

const key = ['schemes']
const allKey = [...key, 'all']

/** All versions of all schemes, the newest first. */
export const useSchemes = () => {
  const api = useApi()
  return useQuery({ queryKey: allKey, queryFn: () => api.schemes.all({ query: {} }) })
}

/** Those in force, which everyone may read. */
export const usePublishedSchemes = () => {
  const api = useApi()
  return useQuery({ queryKey: [...key, 'published'], queryFn: () => api.schemes.published() })
}

export const useSchemesChanged = () => {
  const queryClient = useQueryClient()
  const readAnew = () => queryClient.invalidateQueries({ queryKey: key })
  return {
    readAnew,
    changed: async (view: SchemeView) => {
      queryClient.setQueryData<SchemeView[]>(allKey, (all = []) =>
        all.some(({ id }) => id === view.id) ? all.map((one) => (one.id === view.id ? view : one)) : [view, ...all],
      )
      await readAnew()
    },
  }
}

/** The schemes by key, each with its versions, in the order they came. */
export const byKey = (schemes: SchemeView[]) => {
  const keys = [...new Set(schemes.map(({ key }) => key))]
  return keys.map((key) => ({ key, versions: schemes.filter((scheme) => scheme.key === key) }))
}

export const inForceOf = (schemes: SchemeView[], key: string) =>
  schemes.find((scheme) => scheme.key === key && scheme.status === 'published')
export const draftOf = (schemes: SchemeView[], key: string) =>
  schemes.find((scheme) => scheme.key === key && scheme.status === 'draft')
