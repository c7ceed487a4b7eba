import type { contract, Output } from '@huisheng/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../app/api'

const queryKey = ['kin']

export type Kin = Output<typeof contract.rewards.kin>

export const useKin = () => {
  const api = useApi()
  return useQuery({ queryKey, queryFn: () => api.rewards.kin() })
}

export const useKinChanged = () => {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey })
}
