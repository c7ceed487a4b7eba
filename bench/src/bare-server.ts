import Koa, { type Context } from 'koa'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { MongoClient, ObjectId, type Document } from 'mongodb'
import { announce } from './child.ts'
import { bareCollection } from './seed-reports.ts'

export type BareReady = { port: number }

/**
 * What a submission, a queue and a detail cost at the very least: one write, one sorted read, one read by id, on the
 * documents and indexes of the real thing. No check, no rule, no permission. A child process of the bench.
 */
const client = await MongoClient.connect(process.env.MONGODB_URI!, { maxPoolSize: 50, writeConcern: { w: 'majority' } })
const reports = client.db(process.env.MONGODB_DATABASE).collection(bareCollection)
const seeded: Document = (await reports.findOne())!
const { reporterId } = seeded
const template = Object.fromEntries(
  Object.entries(seeded).filter(([field]) => !['_id', 'number', 'submissionId', 'reporterId'].includes(field)),
)
let number = Date.now()

const submit = async (ctx: Context) => {
  const { submissionId, kind, text } = JSON.parse(await bodyOf(ctx)) as Document
  ctx.body = await reports.findOneAndUpdate(
    { reporterId, submissionId },
    { $setOnInsert: { ...template, kind, text, number: String(number++) } },
    { upsert: true, returnDocument: 'after' },
  )
}

const queue = async (ctx: Context) => {
  ctx.body = await reports
    .find({ 'queue.key': seeded.queue.key }, { projection: { grams: 0 } })
    .sort({ 'clock.dueAt': 1, _id: 1 })
    .limit(20)
    .toArray()
}

const detail = async (ctx: Context) => {
  ctx.body = await reports.findOne({ _id: new ObjectId(ctx.path.slice('/reports/'.length)) })
}

const bodyOf = async (ctx: Context) => {
  const chunks: Buffer[] = []
  for await (const chunk of ctx.req) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const app = new Koa()
app.use((ctx) => {
  if (ctx.method === 'POST') return submit(ctx)
  return ctx.path === '/queue' ? queue(ctx) : detail(ctx)
})
const server = createServer(app.callback())
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const ready: BareReady = { port: (server.address() as AddressInfo).port }
announce(ready)
