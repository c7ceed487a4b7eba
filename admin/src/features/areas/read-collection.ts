import { ImportGrids } from '@huisheng/contract'
import type * as z from 'zod'

type Collection = z.input<typeof ImportGrids>['collection']
type Read = { collection: Collection; problem: null } | { collection: null; problem: string }

/** A chosen file as the contract wants it, or why it cannot be. */
export const readCollection = async (file: File): Promise<Read> => {
  try {
    const content: unknown = JSON.parse(await file.text())
    const checked = ImportGrids.shape.collection.safeParse(content)
    if (checked.success) return { collection: checked.data, problem: null }
    return { collection: null, problem: '这不是 GeoJSON 图形集（FeatureCollection），或里面没有图形' }
  } catch {
    return { collection: null, problem: '文件读不出来：不是有效的 JSON' }
  }
}
