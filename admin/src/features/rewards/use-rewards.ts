import type { RewardCandidate, RewardView } from '@huisheng/contract'
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Api, useApi } from '../../app/api'
import type { Filter } from './reward-filter'

const pollMilliseconds = 10_000
const keys = {
  list: ['rewards', 'list'],
  candidates: ['rewards', 'candidates'],
  one: (rewardId: string) => ['rewards', 'one', rewardId],
  candidate: (factId: string) => ['rewards', 'candidate', factId],
  audit: (rewardId: string) => ['rewards', 'audit', rewardId],
}

export const useRewardList = (filter: Filter) => {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: [...keys.list, filter],
    queryFn: ({ pageParam }) => api.rewards.list({ query: { ...filter, cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })
}

export const useReward = (rewardId: string) => {
  const api = useApi()
  return useQuery({
    queryKey: keys.one(rewardId),
    queryFn: () => api.rewards.detail({ params: { rewardId } }),
    refetchInterval: pollMilliseconds,
    staleTime: pollMilliseconds,
  })
}

export const useRewardAudit = (rewardId: string) => {
  const api = useApi()
  return useQuery({
    queryKey: keys.audit(rewardId),
    queryFn: () => api.rewards.audit({ params: { rewardId } }),
  })
}

export const useCandidates = () => {
  const api = useApi()
  return useInfiniteQuery({
    queryKey: keys.candidates,
    queryFn: ({ pageParam }) => api.rewards.candidates({ query: { cursor: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
}

const findCandidate = async (api: Api, factId: string): Promise<RewardCandidate | null> => {
  let cursor: string | undefined
  do {
    const { items, next } = await api.rewards.candidates({ query: { cursor, limit: 100 } })
    const found = items.find((item) => item.factId === factId)
    if (found) return found
    cursor = next ?? undefined
  } while (cursor)
  return null
}

/** One of the candidates; null where it is none, or no longer. */
export const useCandidate = (factId: string) => {
  const api = useApi()
  return useQuery({ queryKey: keys.candidate(factId), queryFn: () => findCandidate(api, factId) })
}

/** After an action: the answer is the new truth, and the lists are read anew. */
export const useRewardChanged = () => {
  const queryClient = useQueryClient()
  return {
    changed: async (view: RewardView) => {
      await queryClient.cancelQueries({ queryKey: keys.one(view.id) })
      queryClient.setQueryData(keys.one(view.id), view)
      void queryClient.invalidateQueries({ queryKey: keys.list })
      void queryClient.invalidateQueries({ queryKey: keys.candidates })
      void queryClient.invalidateQueries({ queryKey: ['budgets'] })
      queryClient.removeQueries({ queryKey: keys.candidate(view.factId) })
      queryClient.removeQueries({ queryKey: keys.audit(view.id) })
    },
    refresh: (rewardId: string) =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: keys.one(rewardId) }),
        queryClient.invalidateQueries({ queryKey: ['budgets'] }),
      ]),
  }
}
