import { contract, createClient, type Client, type Contract, type Send } from '@huisheng/contract'
import { transmit } from '../platform/transport'
import { dataOf, urlOf } from './send'

type Public<T extends Contract> = {
  [G in keyof T]: { [K in keyof T[G] as T[G][K] extends { access: 'public' } ? K : never]: T[G][K] }
}

const publicRoutes = Object.fromEntries(
  Object.entries(contract as Contract).map(([group, routes]) => [
    group,
    Object.fromEntries(Object.entries(routes).filter(([, { access }]) => access === 'public')),
  ]),
) as Public<typeof contract>

const send: Send = async ({ method, path, query, body }) =>
  dataOf(await transmit({ method, url: urlOf({ path, query }), token: null, body }))

/**
 * What anyone may ask, asked without the session, even where there is one: nothing that goes out tells who asks.
 * Tip-offs, and what is looked up while one is written, go only this way.
 */
export const nameless = createClient(publicRoutes, send) as Client<Public<typeof contract>>
