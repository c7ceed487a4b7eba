import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../app/api'

export const ruleKeys = { declarations: ['declaration-rules'], retention: ['retention-rules'] }

/** Read once for an editor: what another person saves meanwhile does not change fields under one’s hands. */
const still = { refetchOnWindowFocus: false, refetchOnReconnect: false }

export const useDeclarationRules = () => {
  const api = useApi()
  return useQuery({ queryKey: ruleKeys.declarations, queryFn: () => api.declarations.rules(), ...still })
}

export const useRetention = () => {
  const api = useApi()
  return useQuery({ queryKey: ruleKeys.retention, queryFn: () => api.privacy.retention(), ...still })
}
