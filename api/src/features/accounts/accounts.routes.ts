import type Router from '@koa/router'
import { contract } from '@huisheng/contract'
import { mount } from '../../http/mount.ts'
import { endSession } from './end-session.ts'

const { signOut } = contract.accounts

export const accountRoutes = (router: Router) =>
  mount(
    router,
    { signOut },
    {
      signOut: async ({ body }) => {
        await endSession(body.refreshToken)
        return {}
      },
    },
  )
