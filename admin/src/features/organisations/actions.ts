import { contract, type OrganisationAction, type OrganisationView } from '@huisheng/contract'
import type * as z from 'zod'
import type { Api } from '../../app/api'

export type ActionValues = { buildingIds?: string[]; reason?: string }
export type StaffAction = Extract<OrganisationAction, 'approve' | 'refuse' | 'set_scope' | 'remove'>
type Params = { organisationId: string }

type Definition<S extends z.ZodObject> = {
  name: string
  tone: 'primary' | 'plain' | 'danger'
  hint: string
  done: string
  asks: { buildingIds?: string; reason?: string }
  schema: S
  bodyOf: (values: ActionValues) => z.input<S>
  send: (api: Api, params: Params, body: z.input<S>) => Promise<OrganisationView>
}
export type Action = Omit<Definition<z.ZodObject>, 'bodyOf' | 'send'> & {
  bodyOf: (values: ActionValues) => Record<string, unknown>
  send: (api: Api, params: Params, values: ActionValues) => Promise<OrganisationView>
}

const action = <S extends z.ZodObject>({ bodyOf, send, ...rest }: Definition<S>): Action => ({
  ...rest,
  bodyOf,
  send: (api, params, values) => send(api, params, bodyOf(values)),
})

const { organisations } = contract

/** How each decision is asked for and sent. Which of them may be taken stands in the organisation’s `actions`. */
export const actions: Record<StaffAction, Action> = {
  approve: action({
    name: '通过',
    tone: 'primary',
    hint: '勾选的楼栋就是这个单位可以申报的范围，没有勾选的不给。',
    done: '已通过，单位可以开始申报',
    asks: { buildingIds: '准许申报的楼栋' },
    schema: organisations.approve.body,
    bodyOf: ({ buildingIds = [] }) => ({ buildingIds }),
    send: (api, params, body) => api.organisations.approve({ params, body }),
  }),
  refuse: action({
    name: '不通过',
    tone: 'plain',
    hint: '原因会原样告诉申请人，改好后可以再申请。',
    done: '已告知申请人没有通过',
    asks: { reason: '不通过的原因' },
    schema: organisations.refuse.body,
    bodyOf: ({ reason = '' }) => ({ reason }),
    send: (api, params, body) => api.organisations.refuse({ params, body }),
  }),
  set_scope: action({
    name: '修改楼栋范围',
    tone: 'primary',
    hint: '取消勾选的楼栋，单位立即看不到、也不能再申报。',
    done: '楼栋范围已更新',
    asks: { buildingIds: '准许申报的楼栋', reason: '修改原因' },
    schema: organisations.setScope.body,
    bodyOf: ({ buildingIds = [], reason = '' }) => ({ buildingIds, reason }),
    send: (api, params, body) => api.organisations.setScope({ params, body }),
  }),
  remove: action({
    name: '停用单位',
    tone: 'danger',
    hint: '全部成员立即失去权限，已申报的内容保留。',
    done: '单位已停用',
    asks: { reason: '停用原因' },
    schema: organisations.remove.body,
    bodyOf: ({ reason = '' }) => ({ reason }),
    send: (api, params, body) => api.organisations.remove({ params, body }),
  }),
}

const order = Object.keys(actions) as StaffAction[]
export const offeredOf = ({ actions: offered }: OrganisationView) => order.filter((name) => offered.includes(name))
