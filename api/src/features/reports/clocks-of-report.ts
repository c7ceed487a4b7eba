import type { Limit, Stage } from '@huisheng/contract'
import { currentCalendar } from '../clocks/current-calendar.ts'
import { deadlineOf } from '../clocks/work-calendar.ts'
import type { ReportFields } from './report.fields.ts'

type Limits = ReportFields['matter']['limits']

/** The clock of one stage, by the limits the report was filed under. */
export const startClock = async (stage: Stage, startedAt: Date, limits: Limits) => ({
  stage,
  startedAt,
  ...deadlineOf(startedAt, limits![stage] as Limit, await currentCalendar()),
})
