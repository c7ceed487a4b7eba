import { MongoBackend } from '@agendajs/mongo-backend'
import { Agenda } from 'agenda'
import { until, useDatabase } from './use-database.ts'

const { database, collection } = useDatabase('agenda')

let onTestFinished: () => Promise<void> = async () => undefined
afterEach(() => onTestFinished())

test('jobs run now, at a time, and again and again', async () => {
  const agenda = new Agenda({ backend: new MongoBackend({ mongo: database }), processEvery: 50 })
  const ran: Record<string, number> = { once: 0, later: 0, often: 0 }
  for (const name of Object.keys(ran)) {
    agenda.define(name, async () => {
      ran[name]!++
    })
  }
  onTestFinished = () => agenda.stop()
  await agenda.start()
  await agenda.now('once', {})
  await agenda.schedule(new Date(Date.now() + 300), 'later', {})
  await agenda.every('1 second', 'often')
  await until(async () => ran.once === 1 && ran.later === 1 && ran.often! >= 2, 15_000)
  expect(ran).toMatchObject({ once: 1, later: 1 })
  expect(await collection('agendaJobs').countDocuments({ name: 'often' })).toBe(1)
}, 30_000)
