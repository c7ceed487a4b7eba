import * as z from 'zod'
import { route } from './route.ts'
import { Id, Instant, Nothing, Page, pageOf } from './values.ts'

/** Bulk filing: a sheet of what is true now, compared with what is known, written only after a confirmation. */
export const FilingStatus = z.enum(['reading', 'preview', 'writing', 'done', 'failed', 'cancelled'])
export type FilingStatus = z.infer<typeof FilingStatus>
export const filingStatusNames: Record<FilingStatus, string> = {
  reading: '正在读取',
  preview: '待确认',
  writing: '正在写入',
  done: '已完成',
  failed: '无法读取',
  cancelled: '已取消',
}

export const FilingChange = z.enum(['move_in', 'move_out', 'change', 'unchanged', 'error'])
export type FilingChange = z.infer<typeof FilingChange>
export const filingChangeNames: Record<FilingChange, string> = {
  move_in: '新入住',
  move_out: '已搬离',
  change: '信息有变',
  unchanged: '没有变化',
  error: '有错误',
}

export const FilingCounts = z.object({
  move_in: z.number().int(),
  move_out: z.number().int(),
  change: z.number().int(),
  unchanged: z.number().int(),
  error: z.number().int(),
})

export const FilingView = z.object({
  id: Id,
  organisationId: Id,
  fileName: z.string(),
  status: FilingStatus,
  uploadedAt: Instant,
  uploadedByNameMasked: z.string(),
  /** Rows read or dwellings written, against all of them. */
  progress: z.object({ done: z.number().int(), total: z.number().int() }),
  counts: FilingCounts,
  dwellings: z.number().int(),
  declarations: z.number().int(),
  /** Dwellings that changed between preview and confirmation, and were left for a new look. */
  leftOver: z.number().int(),
  /** Why the file cannot be read, in plain words. */
  failure: z.string().nullable(),
  revision: z.number().int(),
  actions: z.array(z.enum(['confirm', 'cancel', 'download_errors', 'download_result'])),
})
export type FilingView = z.infer<typeof FilingView>

export const FilingRow = z.object({
  /** As the spreadsheet counts; null for a move-out, which is no row of the file. */
  row: z.number().int().nullable(),
  change: FilingChange,
  dwellingCode: z.string(),
  address: z.string().nullable(),
  nameMasked: z.string(),
  documentMasked: z.string(),
  /** What is wrong, cell by cell, or what changes. */
  notes: z.array(
    z.object({ cell: z.string().nullable(), message: z.string(), level: z.enum(['error', 'warning', 'change']) }),
  ),
})
export type FilingRow = z.infer<typeof FilingRow>

export const filingLimits = { bytes: 10 * 1024 * 1024, rows: 20_000 } as const

const byOrganisation = z.object({ organisationId: Id })
const byFiling = z.object({ filingId: Id })

export const filings = {
  template: route({
    method: 'GET',
    path: '/organisations/:organisationId/filings/template.xlsx',
    summary: '批量申报模板：本单位的房屋已填好，带下拉选项和示例',
    access: ['resident'],
    personal: true,
    params: byOrganisation,
    response: z.unknown(),
    file: true,
  }),
  upload: route({
    method: 'POST',
    path: '/organisations/:organisationId/filings',
    summary: '上传批量申报（.xlsx，字段名 file，10 MB、20,000 行以内）；先预览，确认后才写入',
    access: ['resident'],
    personal: true,
    limit: { times: 30, seconds: 3600 },
    params: byOrganisation,
    upload: 'file',
    response: FilingView,
  }),
  list: route({
    method: 'GET',
    path: '/organisations/:organisationId/filings',
    summary: '本单位的批量申报，新的在前',
    access: ['resident'],
    personal: true,
    params: byOrganisation,
    query: Page,
    response: pageOf(FilingView),
  }),
  detail: route({
    method: 'GET',
    path: '/filings/:filingId',
    summary: '一次批量申报的进度和汇总',
    access: ['resident'],
    personal: true,
    params: byFiling,
    response: FilingView,
  }),
  rows: route({
    method: 'GET',
    path: '/filings/:filingId/rows',
    summary: '预览或结果，按类别翻页',
    access: ['resident'],
    personal: true,
    params: byFiling,
    query: Page.extend({ change: FilingChange }),
    response: pageOf(FilingRow),
  }),
  confirm: route({
    method: 'POST',
    path: '/filings/:filingId/confirm',
    summary: '确认预览，开始写入；有错误的行不影响其他行',
    access: ['resident'],
    personal: true,
    params: byFiling,
    body: z.object({ revision: z.number().int() }),
    response: FilingView,
  }),
  cancel: route({
    method: 'POST',
    path: '/filings/:filingId/cancel',
    summary: '放弃这次上传，什么也不写入',
    access: ['resident'],
    personal: true,
    params: byFiling,
    body: Nothing,
    response: FilingView,
  }),
  errorsFile: route({
    method: 'GET',
    path: '/filings/:filingId/errors.xlsx',
    summary: '只含有错误的行，改好后可直接再上传',
    access: ['resident'],
    personal: true,
    params: byFiling,
    response: z.unknown(),
    file: true,
  }),
  resultFile: route({
    method: 'GET',
    path: '/filings/:filingId/result.xlsx',
    summary: '逐行结果',
    access: ['resident'],
    personal: true,
    params: byFiling,
    response: z.unknown(),
    file: true,
  }),
}
