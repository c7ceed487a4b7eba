import { goTo, replaceWith } from '../../platform/navigate'

const reportUrl = (reportId: string) => `/pages/report/index?id=${reportId}`
export const queueUrl = '/packages/staff/pages/queue/index'
export const newReportUrl = '/packages/report/pages/new/index'

export const openReport = (reportId: string) => goTo(reportUrl(reportId))
export const showSentReport = (reportId: string) => replaceWith(`${reportUrl(reportId)}&sent=1`)
export const openDraft = (draftId: string) => goTo(`${newReportUrl}?draft=${draftId}`)
/** The same report as those who handle it see it. */
export const openCase = (reportId: string) => goTo(`/packages/staff/pages/report/index?id=${reportId}`)
/** A new report of what is wrong at this very door. */
export const reportAtDoor = (code: string, address: string) =>
  goTo(`${newReportUrl}?door=${encodeURIComponent(code)}&address=${encodeURIComponent(address)}`)
