import { apiBase, contract, createClient, ProblemBody, ProblemError } from '@huisheng/contract'
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import mongoose from 'mongoose'
import { createApp } from '../src/app.ts'
import { ensureIndexes } from '../src/database.ts'
import { env } from '../src/env.ts'

/** A database of its own for each test file, by the file's name, so files can run side by side. */
const databaseName = () =>
  `test_${createHash('sha1')
    .update(expect.getState().testPath ?? '')
    .digest('hex')
    .slice(0, 12)}`

/** Connects before the file's tests, empties every collection before each, disconnects after. */
export const useDatabase = () => {
  beforeAll(async () => {
    await mongoose.connect(env.MONGODB_URI!, { dbName: databaseName(), maxPoolSize: 20 })
    await ensureIndexes()
  }, 60_000)
  beforeEach(async () => {
    for (const model of Object.values(mongoose.models)) await model.collection.deleteMany({})
  })
  afterAll(() => mongoose.disconnect())
}

/** The real app on a real port of this machine, with the contract's own client for whoever holds a token. */
export const useApp = () => {
  useDatabase()
  const server = createServer(createApp().callback())
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const call = (path: string, init?: RequestInit) => fetch(origin() + apiBase + path, init)
  return { origin, call, as: (token?: string) => createClient(contract, sendTo(call, token)) }
}

const sendTo =
  (call: (path: string, init?: RequestInit) => Promise<Response>, token?: string) =>
  async ({
    method,
    path,
    query,
    body,
  }: {
    method: string
    path: string
    query?: Record<string, unknown>
    body?: unknown
  }) => {
    const response = await call(path + searchOf(query), {
      method,
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const answer: unknown = await response.json()
    if (!response.ok) throw new ProblemError(ProblemBody.parse(answer))
    return answer
  }

const searchOf = (query: Record<string, unknown> = {}) => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined) search.append(name, String(each))
  return search.size > 0 ? `?${search}` : ''
}

/** The problem's code when the promise is refused; fails the test when it is not. */
export const refusalOf = async (promise: Promise<unknown>) => {
  try {
    await promise
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code
    throw error
  }
  throw new Error('expected a refusal, got an answer')
}
