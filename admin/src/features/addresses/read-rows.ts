import { contract } from '@huisheng/contract'
import type * as z from 'zod'

const body = contract.addresses.import.body
export type Rows = z.input<typeof body>['rows']
/** What was chosen to import: a sheet goes up as it is, a JSON file as its rows. */
export type Chosen = { name: string } & ({ sheet: File } | { rows: Rows })
type Read = { chosen: Chosen; problem: null } | { chosen: null; problem: string }

const refused = (problem: string): Read => ({ chosen: null, problem })

const readJson = async (file: File): Promise<Read> => {
  try {
    const content: unknown = JSON.parse(await file.text())
    const checked = body.safeParse(Array.isArray(content) ? { rows: content } : content)
    if (checked.success) return { chosen: { name: file.name, rows: checked.data.rows }, problem: null }
    const [first] = checked.error.issues
    const row = first?.path[1]
    return refused(
      typeof row === 'number'
        ? `第 ${row + 1} 条的 ${String(first?.path[2] ?? '内容')} 不对：${first?.message}`
        : '这个 JSON 里没有房屋：应为 { "rows": [ … ] }，或直接是一个数组',
    )
  } catch {
    return refused('文件读不出来：不是有效的 JSON')
  }
}

/** A chosen file as the contract wants it, or why it cannot be. */
export const readRows = async (file: File): Promise<Read> => {
  if (/\.json$/i.test(file.name)) return readJson(file)
  if (/\.xlsx$/i.test(file.name)) return { chosen: { name: file.name, sheet: file }, problem: null }
  return refused('只能导入 .xlsx 表格或 .json 文件')
}
