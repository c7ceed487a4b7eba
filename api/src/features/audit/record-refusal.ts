import type { Refusal } from '../../http/actor.ts'
import { recordAccess } from './record-access.ts'

const words: Record<string, string> = {
  not_found: '内容不存在或无权查看',
  forbidden: '没有权限',
  pledge_required: '没有签署保密承诺书',
  device_not_bound: '设备没有绑定',
}

/** Somebody asked for personal data and was told no. */
export const recordRefusal = ({ actor, route, params, code }: Refusal) =>
  recordAccess(actor, {
    action: 'refused',
    subjectIds: Object.entries(params).flatMap(([name, value]) => (subjects.includes(name) ? [value] : [])),
    what: words[code] ?? code,
    route,
    ref: Object.values(params).join('/') || null,
  })

const subjects = ['personId', 'accountId', 'staffId']
