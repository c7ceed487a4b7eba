import type { ReportRow } from '@huisheng/contract'
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'

export type RowPage<R> = { items: R[]; next: string | null }
type ReadPage<R> = (cursor?: string) => Promise<RowPage<R>>

export const pollMilliseconds = 5000

/**
 * A list that keeps fresh without moving under the reader: rows already shown change in place; rows that came,
 * went or changed order are only announced (`news`) until the reader asks for them.
 */
export const useReportList = <R extends ReportRow>(key: readonly unknown[], read: ReadPage<R>) => {
  const queryClient = useQueryClient()
  const list = useInfiniteQuery({
    queryKey: ['reports', 'list', ...key],
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })
  const firstPage = list.isPlaceholderData ? undefined : list.data?.pages[0]
  const head = useQuery({
    queryKey: ['reports', 'head', ...key],
    queryFn: () => read(),
    enabled: firstPage !== undefined,
    initialData: firstPage,
    refetchInterval: pollMilliseconds,
    staleTime: pollMilliseconds,
  })

  const fresh = new Map(head.data?.items.map((row) => [row.id, row]))
  const shown = list.data?.pages.flatMap(({ items }) => items) ?? []
  const rows = shown.map((row) => fresh.get(row.id) ?? row)
  const known = new Set(shown.map(({ id }) => id))
  const came = firstPage ? [...fresh.keys()].filter((id) => !known.has(id)).length : 0
  const order = (page?: RowPage<R>) => page?.items.map(({ id }) => id).join()
  const moved = firstPage !== undefined && head.data !== undefined && order(head.data) !== order(firstPage)

  const showNews = async () => {
    await list.refetch()
    await queryClient.invalidateQueries({ queryKey: ['reports', 'head', ...key] })
  }

  return { list, rows, news: moved ? { came } : null, showNews, switching: list.isPlaceholderData }
}
export type ReportList = ReturnType<typeof useReportList>
