import type { FactMember, ReportView } from '@huisheng/contract'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../../app/api'
import { useTipOffCase } from '../tip-offs/use-tip-offs'

/** A tip-off that has a part in the fact, as far as this reader may open it. */
export type Member = FactMember & { report: ReportView | null }

const leftOut = ['withdrawn', 'declined']

/** The tip-offs of the fact to which this one belongs, in the order they came; those taken back have no part. */
export const useMembers = (reportId: string) => {
  const api = useApi()
  const queryClient = useQueryClient()
  const tipOff = useTipOffCase(reportId)
  const fact = tipOff.data?.fact ?? []
  const reports = useQueries({
    queries: fact.map((member) => ({
      queryKey: ['reports', 'detail', member.reportId],
      queryFn: () => api.reports.detail({ params: { reportId: member.reportId } }),
      retry: false,
    })),
  })
  const ready = tipOff.data !== undefined && reports.every(({ isPending }) => !isPending)
  const members: Member[] = fact
    .map((member, at) => ({ ...member, report: reports[at]?.data ?? null }))
    .filter(({ report }) => !report || !leftOut.includes(report.status))
  return {
    tipOff,
    members: ready ? members : null,
    refresh: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['tip-offs', 'case', reportId] }),
        queryClient.invalidateQueries({ queryKey: ['reports', 'detail'] }),
        queryClient.invalidateQueries({ queryKey: ['rewards'] }),
      ]),
  }
}
