import type { Contract, Input, Output, Route, Routes } from './route.ts'

/** One transport: Taro.request, fetch or the test server. It answers the JSON body, or throws a `ProblemError`. */
export type Send = (request: {
  method: Route['method']
  path: string
  query?: Record<string, unknown>
  body?: unknown
}) => Promise<unknown>

type Callable<T extends Routes> = {
  [K in keyof T as T[K] extends { upload: string } | { file: true } ? never : K]: keyof Input<T[K]> extends never
    ? () => Promise<Output<T[K]>>
    : (input: Input<T[K]>) => Promise<Output<T[K]>>
}
export type Client<T extends Contract> = { [G in keyof T]: Callable<T[G]> }

type AnyInput = { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown }

/** `/reports/:reportId` with its parameters filled in and encoded. */
export const pathOf = (route: Route, params: Record<string, string> = {}) =>
  route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))

const call =
  (route: Route, send: Send) =>
  ({ params, query, body }: AnyInput = {}) =>
    send({ method: route.method, path: pathOf(route, params), query, body })

const mapValues = <A, B>(object: Record<string, A>, change: (value: A) => B) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))

/** A typed function for every JSON route; uploads and files go through the platform, by `pathOf`. */
export const createClient = <T extends Contract>(contract: T, send: Send) =>
  mapValues(contract, (routes) => mapValues(routes, (route) => call(route, send))) as Client<T>
