import type { FilingChange } from '@huisheng/contract'
import type { Actor } from '../../http/actor.ts'
import { badField } from '../../http/problem.ts'
import { recordAccess } from '../audit/record-access.ts'
import { pageOfRows } from './chunks.ts'
import { findFiling } from './find-filing.ts'

type Query = { change: FilingChange; cursor?: string; limit: number }

/** One page of a category, in the order of the file. People whom the file does not name can see that they were shown. */
export const listFilingRows = async (actor: Actor, filingId: string, { change, cursor, limit }: Query) => {
  const { membership } = await findFiling(actor, filingId)
  if (cursor !== undefined && !/^\d{1,6}$/.test(cursor)) throw badField('cursor', '翻页位置不正确')
  const from = Number(cursor ?? 0)
  const { rows, more } = await pageOfRows(filingId, change, { from, limit })
  const subjectIds = rows.flatMap(({ personId }) => personId ?? [])
  if (subjectIds.length > 0)
    await recordAccess(actor, {
      action: 'read',
      subjectIds,
      what: `${membership.name}：查看批量申报预览`,
      ref: filingId,
    })
  return { rows, next: more ? String(from + limit) : null }
}
