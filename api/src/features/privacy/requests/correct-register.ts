import { openPersonal } from '../../../platform/personal.ts'
import { correctPerson } from '../../register/correct-person.ts'
import type { Note } from './note-effect.ts'
import { requestUse, type PrivacyRequestRecord } from './privacy-request.model.ts'

export type Correction = { name?: string; phone?: string | null }

const fieldNames: Record<keyof Correction, string> = { name: '登记的姓名', phone: '登记的手机号' }

/** 个人信息保护法 art. 46: what was shown to be wrong is corrected; what needs a visit is corrected by a verification. */
export const correctRegister = async ({ personIds, correctionSealed }: PrivacyRequestRecord, note: Note) => {
  if (!correctionSealed) return note({ what: '登记的信息', done: true, why: '由工作人员核实更正，经过见答复' })
  const correction = JSON.parse(openPersonal(requestUse, correctionSealed)) as Correction
  const done = await correctPerson(personIds[0]!, correction)
  for (const field of Object.keys(correction) as (keyof Correction)[])
    await note({ what: fieldNames[field], done, why: done ? '已按核对的证明更正' : '登记已不存在' })
}
