export const demoPassword = 'huisheng-demo-2026'
/** The grid of the demo logins `worker`, `leader` and `officer`, where most of the demo's reports lie. */
export const homeGridPrefix = '020203'

/** A resident who signs in by phone; the code is shown beside the field. */
export const residentPhone = '13800000000'

/** A login for each role, to be shown at the start. */
export const demoLogins = [
  { role: 'worker', userName: 'worker' },
  { role: 'leader', userName: 'leader' },
  { role: 'officer', userName: 'officer' },
  { role: 'dispatcher', userName: 'dispatcher' },
  { role: 'handler', userName: 'handler' },
  { role: 'checker', userName: 'checker' },
  { role: 'reviewer', userName: 'reviewer' },
  { role: 'approver', userName: 'approver' },
  { role: 'finance', userName: 'finance' },
  { role: 'auditor', userName: 'auditor' },
  { role: 'admin', userName: 'admin' },
] as const
