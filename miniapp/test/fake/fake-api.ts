import {
  apiBase,
  contract,
  problems,
  type Contract,
  type Output,
  type ProblemCode,
  type Route,
} from '@huisheng/contract'

export type Call = { name: string; params: Record<string, string>; query: Record<string, string>; body: unknown }
type Groups = typeof contract
type NameOf<G extends keyof Groups> = `${G & string}.${keyof Groups[G] & string}`
export type RouteName = { [G in keyof Groups]: NameOf<G> }[keyof Groups]
type RouteOf<N extends string> = N extends `${infer G}.${infer K}`
  ? G extends keyof Groups
    ? K extends keyof Groups[G]
      ? Groups[G][K]
      : never
    : never
  : never
type Answered<R> = R extends Route ? Output<R> : never
export type Handlers = { [N in RouteName]?: (call: Call) => Answered<RouteOf<N>> | Promise<Answered<RouteOf<N>>> }

/** Thrown by a handler: answered as the contract's problem. */
export class Refusal extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly issues?: { path: string; message: string }[],
    readonly retryAfterSeconds?: number,
  ) {
    super(code)
  }
}

/** Thrown by a handler: no answer at all, as without a network. */
export class NoAnswer extends Error {}

const routes = Object.entries(contract as Contract).flatMap(([group, members]) =>
  Object.entries(members).map(([key, route]) => {
    const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')
    const pattern = new RegExp(`^${route.path.replace(/:\w+/g, '([^/]+)')}$`)
    return { name: `${group}.${key}`, route, names, pattern }
  }),
)
const literalFirst = (a: { names: string[] }, b: { names: string[] }) => a.names.length - b.names.length
routes.sort(literalFirst)

const match = (method: string, path: string) => {
  for (const { name, route, names, pattern } of routes) {
    const found = route.method === method && pattern.exec(path)
    if (found)
      return {
        name,
        route,
        params: Object.fromEntries(names.map((key, at) => [key, decodeURIComponent(found[at + 1] ?? '')])),
      }
  }
  throw new Error(`the contract has no ${method} ${path}`)
}

const problem = (code: ProblemCode, issues?: Refusal['issues'], retryAfterSeconds?: number) => ({
  status: problems[code].status,
  data: { type: 'about:blank', code, ...problems[code], requestId: 'test', issues, retryAfterSeconds },
})

/**
 * A server that keeps the contract: what a client sends and what a handler answers both pass its schemas, so a
 * test cannot agree with a page on something the real server would never say.
 */
export const fakeApi = (handlers: Handlers) => {
  const calls: Call[] = []
  const answer = async (method: string, url: string, body: unknown): Promise<{ status: number; data: unknown }> => {
    const { pathname, searchParams } = new URL(url, 'http://fake.test')
    const { name, route, params } = match(method, pathname.replace(apiBase, ''))
    const call: Call = { name, params, query: Object.fromEntries(searchParams), body }
    calls.push(call)
    const checked = route.body?.safeParse(body)
    if (checked && !checked.success)
      return problem(
        'invalid_request',
        checked.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
      )
    route.query?.parse(call.query)
    const handler = handlers[name as RouteName] as ((call: Call) => unknown) | undefined
    if (!handler) return problem('not_found')
    try {
      return { status: 200, data: route.response.parse(await handler(call)) }
    } catch (error) {
      if (error instanceof Refusal) return problem(error.code, error.issues, error.retryAfterSeconds)
      throw error
    }
  }
  return { answer, calls, called: (name: RouteName) => calls.filter((call) => call.name === name) }
}
