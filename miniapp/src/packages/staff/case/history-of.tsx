import { roleNames, type HistoryEntry, type ReportView } from '@huisheng/contract'
import { Text } from '@tarojs/components'
import { timelineOf } from '../../../features/reports/timeline-of'
import type { TimelineStep } from '../../../ui/timeline'

const who = ({ byRole, byName }: HistoryEntry) =>
  byRole && byRole !== 'resident' ? `${roleNames[byRole]} ${byName}` : byName

/** As the reporter reads it, and for staff who did it and why it went where it went. */
export const historyOf = (report: ReportView): TimelineStep[] =>
  timelineOf(report).map((step, at) => {
    const entry = report.history[at]
    if (!entry) return step
    const why = entry.why && entry.action !== 'rate' ? <Text className="case-why">依据：{entry.why}</Text> : null
    return {
      ...step,
      when: [step.when, who(entry)].filter(Boolean).join(' · '),
      extra:
        step.extra || why ? (
          <>
            {step.extra}
            {why}
          </>
        ) : undefined,
    }
  })
