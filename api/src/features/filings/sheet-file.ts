import type { FileAnswer } from '../../http/mount.ts'
import { dayKeyOf } from '../clocks/work-calendar.ts'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type Origin = { organisationName: string; at: Date }

export const sheetFile = (what: string, { organisationName, at }: Origin, bytes: Buffer): FileAnswer => ({
  type,
  bytes,
  name: `${what}-${organisationName}-${dayKeyOf(at)}.xlsx`,
})

/** Below every printed page: for whom, and when it was made. */
export const footerOf = ({ organisationName, at }: Origin) =>
  `${organisationName} · ${at.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })} · 含个人信息，请勿外传`
