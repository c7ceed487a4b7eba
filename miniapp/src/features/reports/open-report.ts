import { goTo, replaceWith } from '../../platform/navigate'

const reportUrl = (reportId: string) => `/pages/report/index?id=${reportId}`
export const newReportUrl = '/packages/report/pages/new/index'

export const openReport = (reportId: string) => goTo(reportUrl(reportId))
export const showSentReport = (reportId: string) => replaceWith(`${reportUrl(reportId)}&sent=1`)
export const openDraft = (draftId: string) => goTo(`${newReportUrl}?draft=${draftId}`)
