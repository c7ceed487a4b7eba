import type { contract, MatterFields, MatterView } from '@huisheng/contract'
import type * as z from 'zod'
import { badField, Problem } from '../../http/problem.ts'
import { clock } from '../../platform/clock.ts'
import { departmentRefs } from '../accounts/list-departments.ts'
import { announceCatalogue } from './find-matter.ts'
import { Matter, type MatterRecord } from './matter.model.ts'
import { presentMatter } from './matter.presenter.ts'

export type NewMatter = z.output<typeof MatterFields>
type Change = z.output<typeof contract.catalogue.change.body>

/** Adds a matter, unpublished. A code that exists is refused. */
export const addMatter = async (byId: string | null, fields: NewMatter): Promise<MatterView> => {
  const departmentName = await departmentNameOf(fields.departmentId)
  const matter = { ...fields, published: false, version: 1, changedAt: clock.now(), changedBy: byId, past: [] }
  try {
    const made = await Matter.create(matter)
    await announceCatalogue()
    return presentMatter(made.toObject() as MatterRecord, departmentName)
  } catch (error) {
    if ((error as { code?: unknown }).code === 11000) throw new Problem('already_exists')
    throw error
  }
}

/** Each change makes the next version and keeps the one before, in one write; a change that changes nothing does not. */
export const changeMatter = async (byId: string | null, matterId: string, change: Change): Promise<MatterView> => {
  if (change.departmentId) await departmentNameOf(change.departmentId)
  for (;;) {
    const read = await Matter.findById(matterId, { past: 0 }).lean<MatterRecord>()
    if (!read) throw new Problem('not_found')
    const before = presentMatter(read, '')
    const news = Object.entries(change).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof Change]),
    )
    if (news.length === 0) return presentMatter(read, await departmentNameOf(String(read.departmentId)))
    const now = clock.now()
    const { id: _id, departmentName: _name, version, ...fields } = before
    const changed = await Matter.findOneAndUpdate(
      { _id: matterId, version },
      {
        $set: { ...Object.fromEntries(news), version: version + 1, changedAt: now, changedBy: byId },
        $push: { past: { version, fields, replacedAt: now, replacedBy: byId } },
      },
      { returnDocument: 'after', projection: { past: 0 } },
    ).lean<MatterRecord>()
    if (!changed) continue
    await announceCatalogue()
    return presentMatter(changed, await departmentNameOf(String(changed.departmentId)))
  }
}

const departmentNameOf = async (departmentId: string) => {
  const [department] = await departmentRefs([departmentId])
  if (!department) throw badField('departmentId', '部门不存在')
  return department.name
}
