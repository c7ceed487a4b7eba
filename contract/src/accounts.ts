import * as z from 'zod'
import { everyone, Role, staff, StaffRole } from './roles.ts'
import { route } from './route.ts'
import { Id, Instant, Nothing, Page, pageOf, Phone, words } from './values.ts'

export const AreaRef = z.object({ id: Id, code: z.string(), name: z.string() })
export const DepartmentRef = z.object({ id: Id, name: z.string() })

/** The signed-in person's own card. */
export const Me = z.object({
  id: Id,
  role: Role,
  name: z.string(),
  /** 138****1234, or null where no phone is bound. */
  phoneMasked: z.string().nullable(),
  /** The areas below which a staff member works; a worker’s grids are in `staffing.mine`. */
  areas: z.array(AreaRef),
  department: DepartmentRef.nullable(),
  /** The privacy agreement the person last accepted, or null. */
  privacyVersion: z.string().nullable(),
  /** The confidentiality pledge a staff member last signed, or null. */
  pledgeVersion: z.string().nullable(),
  /** Whether this session runs on a device bound to the staff account; null for residents. */
  deviceBound: z.boolean().nullable(),
})
export type Me = z.infer<typeof Me>

export const Session = z.object({
  accessToken: z.string(),
  accessExpiresAt: Instant,
  refreshToken: z.string(),
  me: Me,
})
export type Session = z.infer<typeof Session>

export const PhoneCodeSent = z.object({
  retryAfterSeconds: z.number().int(),
  expiresInSeconds: z.number().int(),
  /** Only where the SMS stand-in is in use (demo): the code itself, to show beside the field. */
  demoCode: z.string().nullable(),
})

export const UserName = z.string().regex(/^[a-z][a-z0-9._-]{2,31}$/, '用户名为 3 到 32 位小写字母、数字或 . _ -')
export const Password = z.string().min(10, '密码至少 10 位').max(128)

export const StaffView = z.object({
  id: Id,
  userName: z.string(),
  name: z.string(),
  role: StaffRole,
  phoneMasked: z.string().nullable(),
  areas: z.array(AreaRef),
  department: DepartmentRef.nullable(),
  active: z.boolean(),
  lockedUntil: Instant.nullable(),
  lastSignInAt: Instant.nullable(),
})
export type StaffView = z.infer<typeof StaffView>

export const NewStaff = z.object({
  userName: UserName,
  password: Password,
  name: words(2, 20, '请填写姓名'),
  role: StaffRole,
  phone: Phone,
  areaIds: z.array(Id).max(50).default([]),
  departmentId: Id.nullable().default(null),
})
export const StaffChange = z
  .object({
    name: words(2, 20, '请填写姓名'),
    role: StaffRole,
    phone: Phone,
    areaIds: z.array(Id).max(50),
    departmentId: Id.nullable(),
    active: z.boolean(),
  })
  .partial()

/** What staff sign before they may see personal data; a new text takes a new date. */
export const pledge = {
  version: '2026-11-01',
  text: [
    '我因工作需要查看居民的个人信息，只用于我正在办理的事项，不作他用。',
    '我不抄录、拍摄、截屏、转发居民的个人信息，也不把它带出工作设备。',
    '我不替他人查询，也不把账号、密码或绑定的设备交给任何人使用。',
    '查看完整信息前，我如实填写理由，并知道每一次查看都会留下记录，当事人和审计员可以看到。',
    '发现信息泄露、设备遗失或账号异常，我立即报告主管人员并配合处置。',
    '离开岗位后，我继续保守工作中知悉的个人信息；违反承诺的，我愿承担相应的纪律和法律责任。',
  ],
} as const

export const PledgeView = z.object({
  version: z.string(),
  text: z.array(z.string()),
  /** When the person signed this very version, or null. */
  signedAt: Instant.nullable(),
})
export type PledgeView = z.infer<typeof PledgeView>

export const DeviceKind = z.enum(['phone', 'computer'])
export type DeviceKind = z.infer<typeof DeviceKind>
export const deviceKindNames: Record<DeviceKind, string> = { phone: '手机', computer: '电脑' }

/** The device somebody signs in on: the id is made once by the client and kept on the device. */
export const Device = z.object({
  id: z.string().regex(/^[A-Za-z0-9-]{16,64}$/, '设备编号格式不正确'),
  name: words(1, 40, '请填写设备名称'),
  kind: DeviceKind,
})
export type Device = z.infer<typeof Device>

/** A device bound to a staff account, at most one of each kind. */
export const BoundDevice = z.object({ kind: DeviceKind, name: z.string(), boundAt: Instant })
export type BoundDevice = z.infer<typeof BoundDevice>

const TokenBody = z.object({ refreshToken: z.string().min(20).max(200) })
const byStaff = z.object({ staffId: Id })

export const accounts = {
  signInByWechat: route({
    method: 'POST',
    path: '/session/wechat',
    summary: '居民用微信登录：code 来自 wx.login',
    access: 'public',
    limit: { times: 30, seconds: 60 },
    body: z.object({ code: z.string().min(1).max(128) }),
    response: Session,
  }),
  sendPhoneCode: route({
    method: 'POST',
    path: '/session/phone-code',
    summary: '发送一次性登录验证码',
    access: 'public',
    limit: { times: 10, seconds: 60 },
    body: z.object({ phone: Phone }),
    response: PhoneCodeSent,
  }),
  signInByPhone: route({
    method: 'POST',
    path: '/session/phone',
    summary: '居民用手机号和验证码登录',
    access: 'public',
    limit: { times: 20, seconds: 60 },
    body: z.object({ phone: Phone, code: z.string().regex(/^\d{6}$/, '验证码是 6 位数字') }),
    response: Session,
  }),
  signInStaff: route({
    method: 'POST',
    path: '/session/staff',
    summary: '工作人员用用户名和密码登录；每种设备中首次登录的一台绑定到账号，一台设备只绑定一个账号',
    access: 'public',
    limit: { times: 20, seconds: 60 },
    body: z.object({
      userName: UserName,
      password: z.string().min(1, '请输入密码').max(128),
      device: Device.optional(),
    }),
    response: Session,
  }),
  refresh: route({
    method: 'POST',
    path: '/session/refresh',
    summary: '换取新的令牌；旧令牌再次使用会使整个登录失效',
    access: 'public',
    body: TokenBody,
    response: Session,
  }),
  signOut: route({
    method: 'POST',
    path: '/session/end',
    summary: '退出登录',
    access: 'public',
    body: TokenBody,
    response: Nothing,
  }),
  me: route({ method: 'GET', path: '/me', summary: '我的账号', access: everyone, response: Me }),
  bindPhone: route({
    method: 'POST',
    path: '/me/phone',
    summary: '绑定手机号：code 来自微信 getPhoneNumber',
    access: ['resident'],
    body: z.object({ code: z.string().min(1).max(128) }),
    response: Me,
  }),
  acceptPrivacy: route({
    method: 'POST',
    path: '/me/privacy',
    summary: '记录同意的隐私协议版本',
    access: everyone,
    body: z.object({ version: z.string().regex(/^\d{4}-\d{2}-\d{2}$/) }),
    response: Me,
  }),
  staff: route({
    method: 'GET',
    path: '/staff',
    summary: '工作人员名单',
    access: ['admin', 'officer', 'dispatcher', 'leader', 'auditor'],
    query: Page.extend({ role: StaffRole.optional(), q: z.string().max(20).optional() }),
    response: pageOf(StaffView),
  }),
  addStaff: route({
    method: 'POST',
    path: '/staff',
    summary: '新增工作人员',
    access: ['admin'],
    body: NewStaff,
    response: StaffView,
  }),
  changeStaff: route({
    method: 'PATCH',
    path: '/staff/:staffId',
    summary: '修改工作人员；停用后立即失去权限',
    access: ['admin'],
    params: byStaff,
    body: StaffChange,
    response: StaffView,
  }),
  resetPassword: route({
    method: 'POST',
    path: '/staff/:staffId/password',
    summary: '重设密码并解除锁定，该账号的所有登录失效',
    access: ['admin'],
    params: byStaff,
    body: z.object({ password: Password }),
    response: StaffView,
  }),
  changePassword: route({
    method: 'POST',
    path: '/me/password',
    summary: '修改自己的密码',
    access: staff,
    body: z.object({ current: z.string().min(1).max(128), next: Password }),
    response: Session,
  }),
  pledge: route({
    method: 'GET',
    path: '/me/pledge',
    summary: '保密承诺书，以及我是否已签署',
    access: staff,
    response: PledgeView,
  }),
  signPledge: route({
    method: 'POST',
    path: '/me/pledge',
    summary: '签署保密承诺书：填写的姓名须与账号一致',
    access: staff,
    limit: { times: 20, seconds: 600 },
    body: z.object({ version: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), name: words(1, 40, '请填写姓名') }),
    response: Me,
  }),
  devices: route({
    method: 'GET',
    path: '/staff/:staffId/devices',
    summary: '工作人员绑定的设备',
    access: ['admin'],
    params: byStaff,
    response: z.array(BoundDevice),
  }),
  releaseDevice: route({
    method: 'POST',
    path: '/staff/:staffId/devices/:kind/release',
    summary: '解除绑定；此后首次登录的同类设备重新绑定',
    access: ['admin'],
    params: byStaff.extend({ kind: DeviceKind }),
    response: z.array(BoundDevice),
  }),
}
