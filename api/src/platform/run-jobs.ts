import { MongoBackend } from '@agendajs/mongo-backend'
import { Agenda } from 'agenda'
import type { Db } from 'mongodb'
import type { Job } from './jobs.ts'
import { log } from './log.ts'

/** Runs the jobs on leases kept in the database: with several processes, each run happens in one of them. */
export const runJobs = async (db: Db, jobs: readonly Job[]) => {
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: db, collection: 'jobs' }),
    processEvery: '5 seconds',
    defaultLockLifetime: 5 * 60_000,
    defaultConcurrency: 1,
  })
  agenda.on('error', (error: unknown) => log.error({ err: error }, 'jobs'))
  for (const { name, run } of jobs) {
    agenda.define(name, async () => {
      try {
        await run()
      } catch (error) {
        log.error({ err: error, job: name }, 'job failed; it runs again at its next time')
      }
    })
  }
  await agenda.start()
  for (const { name, every } of jobs) await agenda.every(every, name)
  return { stop: () => agenda.drain() }
}
