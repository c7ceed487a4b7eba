import type { Actor } from '../../../http/actor.ts'
import type { FileAnswer } from '../../../http/mount.ts'
import { recordAccess } from '../../audit/record-access.ts'
import { dayKeyOf } from '../../clocks/work-calendar.ts'
import { clock } from '../../../platform/clock.ts'
import { subjectsOfAccount } from '../subjects-of-account.ts'
import { drawCopy } from './draw-copy.ts'
import { gatherCopy } from './gather-copy.ts'

/** For programs. Taking a copy is on record, and stands in the copy itself. */
export const copyAsJson = async (actor: Actor): Promise<FileAnswer> => {
  await record(actor, '取得个人信息副本（JSON）')
  const copy = await gatherCopy(actor.id)
  return {
    type: 'application/json; charset=utf-8',
    bytes: Buffer.from(JSON.stringify(copy, null, 2)),
    name: nameOf('json'),
  }
}

/** For people. */
export const copyAsPdf = async (actor: Actor): Promise<FileAnswer> => {
  await record(actor, '取得个人信息副本（PDF）')
  return { type: 'application/pdf', bytes: await drawCopy(await gatherCopy(actor.id)), name: nameOf('pdf') }
}

const record = async (actor: Actor, what: string) =>
  recordAccess(actor, { action: 'copy', subjectIds: (await subjectsOfAccount(actor.id)).subjectIds, what })

const nameOf = (ending: string) => `个人信息副本-${dayKeyOf(clock.now())}.${ending}`
