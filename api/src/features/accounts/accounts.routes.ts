import type Router from '@koa/router'
import { contract, type StaffView } from '@huisheng/contract'
import { mount } from '../../http/mount.ts'
import type { AccountRecord } from './account.model.ts'
import { presentStaff } from './account.presenter.ts'
import { addStaff } from './add-staff.ts'
import { bindPhone } from './sign-in/bind-phone.ts'
import { changePassword, resetPassword } from './sign-in/change-password.ts'
import { changeStaff } from './staff/change-staff.ts'
import { boundDevices, releaseDevice } from './devices/release-device.ts'
import { readPledge, signPledge } from './pledge/sign-pledge.ts'
import { endSession } from './session/end-session.ts'
import { listStaff } from './staff/list-staff.ts'
import { acceptPrivacy, readMe } from './read-me.ts'
import { refreshSession } from './session/refresh-session.ts'
import { sendPhoneCode } from './sign-in/send-phone-code.ts'
import { signInByPhone } from './sign-in/sign-in-by-phone.ts'
import { signInByWechat } from './sign-in/sign-in-by-wechat.ts'
import { signInStaff } from './sign-in/sign-in-staff.ts'

export const accountRoutes = (router: Router) =>
  mount(router, contract.accounts, {
    signInByWechat: ({ body }) => signInByWechat(body.code),
    sendPhoneCode: ({ body }) => sendPhoneCode(body.phone),
    signInByPhone: ({ body }) => signInByPhone(body),
    signInStaff: ({ body }) => signInStaff(body),
    refresh: ({ body }) => refreshSession(body.refreshToken),
    signOut: async ({ body }) => {
      await endSession(body.refreshToken)
      return {}
    },
    me: ({ actor }) => readMe(actor),
    bindPhone: ({ actor, body }) => bindPhone(actor, body.code),
    acceptPrivacy: ({ actor, body }) => acceptPrivacy(actor, body.version),
    staff: ({ query }) => listStaff(query),
    addStaff: async ({ body }) => present(await addStaff(body)),
    changeStaff: async ({ actor, params, body }) => present(await changeStaff(actor, params.staffId, body)),
    resetPassword: async ({ params, body }) => present(await resetPassword(params.staffId, body.password)),
    pledge: ({ actor }) => readPledge(actor),
    signPledge: ({ actor, body }) => signPledge(actor, body),
    devices: ({ params }) => boundDevices(params.staffId),
    releaseDevice: ({ actor, params }) => releaseDevice(actor, params.staffId, params.kind),
    changePassword: ({ actor, body }) => changePassword(actor, body.current, body.next),
  })

const present = async (account: AccountRecord): Promise<StaffView> => (await presentStaff([account]))[0]!
