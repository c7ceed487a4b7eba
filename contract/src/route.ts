import type * as z from 'zod'
import type { Role } from './roles.ts'

/**
 * One HTTP endpoint: the single source for the server's validation and access check, for every client's types,
 * and for the OpenAPI document. A route is private unless `access` says 'public'.
 */
export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: `/${string}`
  /** One sentence in Chinese for the API documentation. */
  summary: string
  access: 'public' | readonly Role[]
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  response: z.ZodType
  /**
   * The answer carries personal data of others. Staff need a signed confidentiality pledge and a bound device; whoever
   * is refused is recorded; a role outside `access` is told not_found, so that nobody learns what is there.
   */
  personal?: true
  /** The largest JSON body in bytes; 256 KB where absent. */
  bodyLimitBytes?: number
  /** How often one person (one address where the route is public) may call it. */
  limit?: { times: number; seconds: number }
  /** The body is multipart/form-data with one file part of this name. */
  upload?: 'photo' | 'file'
  /** The answer is the file itself, not JSON. */
  file?: true
  /** Seconds a shared cache may keep the answer; absent means it is never stored. */
  cacheSeconds?: number
}
export type Routes = Record<string, Route>
export type Contract = Record<string, Routes>

export const route = <const R extends Route>(definition: R): R => definition

type Part = 'params' | 'query' | 'body'
type PartsOf<R extends Route> = { [K in Part as R[K] extends z.ZodType ? K : never]: R[K] }

/** What the caller sends. */
export type Input<R extends Route> = { [K in keyof PartsOf<R>]: z.input<PartsOf<R>[K] & z.ZodType> }
/** What the handler receives, parsed. */
export type Parsed<R extends Route> = { [K in keyof PartsOf<R>]: z.output<PartsOf<R>[K] & z.ZodType> }
export type Output<R extends Route> = z.output<R['response']>
