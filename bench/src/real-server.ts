import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { SubmitReportInput } from '@huisheng/contract'
import { createApp } from '../../api/src/app.ts'
import { openDatabase } from '../../api/src/database.ts'
import { buildScene, submission } from '../../api/src/features/reports/build-report.ts'
import { startWokenWork } from '../../api/src/platform/woken-work.ts'
import { announce } from './child.ts'

export type RealReady = { port: number; residentToken: string; workerToken: string; submission: SubmitReportInput }

/** The whole app with its log, limits and news, on a small district with its people. A child process of the bench. */
await openDatabase()
const scene = await buildScene()
const server = createServer(createApp().callback())
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
startWokenWork()
const ready: RealReady = {
  port: (server.address() as AddressInfo).port,
  residentToken: scene.resident.token,
  workerToken: scene.worker.token,
  submission: submission(scene.district),
}
announce(ready)
