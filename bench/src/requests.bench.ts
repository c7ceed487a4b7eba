import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { apiBase } from '@huisheng/contract'
import { MongoClient, type Collection } from 'mongodb'
import type { BareReady } from './bare-server.ts'
import { startChild } from './children.ts'
import { compare } from './compare.ts'
import { applyLoad, openLine, type Ask } from './load.ts'
import type { RealReady } from './real-server.ts'
import { bareCollection, realCollection, seedReports } from './seed-reports.ts'

type Options = { uri: string; profile: boolean }
type Subject = { what: string; count: number; real: (at: number) => Ask; bare: (at: number) => Ask }

const connections = 16
const aim = { atLeast: 0.6 }

/** The real app and the bare server, each a process of its own, on one database server, under the same load in turn. */
export const requestComparisons = async function* ({ uri, profile }: Options) {
  const database = `bench_${process.pid}`
  const client = await MongoClient.connect(uri)
  const reports = client.db(database).collection(realCollection)
  const real = await startChild<RealReady>('./real-server.ts', { uri, database, profile })
  const { port, residentToken, workerToken, submission } = real.ready
  const submit = (): Ask => ({
    method: 'POST',
    path: `${apiBase}/reports`,
    token: residentToken,
    body: { ...submission, submissionId: randomUUID() },
  })
  await sendOne(port, submit())
  await allTold(reports)
  const ids = await seedReports(client.db(database))
  const bare = await startChild<BareReady>('./bare-server.ts', { uri, database })
  const detailBy = (token: string) => (at: number) => get(`${apiBase}/reports/${ids[at % ids.length]}`, token)
  const subjects: Subject[] = [
    {
      what: 'queue, 20 rows',
      count: 400,
      real: () => get(`${apiBase}/reports/queue`, workerToken),
      bare: () => get('/queue'),
    },
    {
      what: 'detail, for the resident',
      count: 1200,
      real: detailBy(residentToken),
      bare: (at) => get(`/reports/${ids[at % ids.length]}`),
    },
    {
      what: 'detail, for the worker',
      count: 1200,
      real: detailBy(workerToken),
      bare: (at) => get(`/reports/${ids[at % ids.length]}`),
    },
    { what: 'submit', count: 400, real: submit, bare: () => ({ ...submit(), path: '/reports', token: undefined }) },
  ]
  try {
    for (const { what, count, ...ask } of subjects)
      yield await compare({
        part: 'requests',
        what: `${what}, ${connections} connections`,
        unit: 'requests/s',
        aim,
        ours: {
          name: 'the app',
          processorMs: () => real.ask<number>('processor'),
          run: () => applyLoad({ port, connections, count, ask: ask.real }).finally(() => allTold(reports)),
        },
        reference: {
          name: 'bare Koa + driver',
          processorMs: () => bare.ask<number>('processor'),
          run: () => applyLoad({ port: bare.ready.port, connections, count, ask: ask.bare }),
        },
      })
    if (
      (await reports.countDocuments()) !==
      (await client.db(database).collection(bareCollection).countDocuments()) + 1
    )
      throw new Error('the two servers did not write the same number of reports')
  } finally {
    await Promise.all([real.stop(), bare.stop()])
    await client.db(database).dropDatabase()
    await client.close()
  }
}

const get = (path: string, token?: string): Ask => ({ method: 'GET', path, token })

const sendOne = async (port: number, request: Ask) => {
  const line = await openLine(port)
  const { status, body } = await line.send(request)
  line.close()
  if (status !== 200) throw new Error(`the first submission answered ${status}: ${body}`)
}

/** News go out beside the requests; what is left of them must not run into the other server's round. */
const allTold = async (reports: Collection) => {
  while (await reports.findOne({ untold: true })) await pause(20)
}
