import { MongoBackend } from '@agendajs/mongo-backend'
import { Agenda } from 'agenda'
import { until, useDatabase } from './use-database.ts'

const { client, database, collection } = useDatabase('agenda')
const agenda = new Agenda({ backend: new MongoBackend({ mongo: database }), processEvery: 50 })

let underway = 0
client.on('commandStarted', () => underway++)
client.on('commandSucceeded', () => underway--)
client.on('commandFailed', () => underway--)

// A poll still underway when the client closes would open it again: drain, then wait for that too.
afterEach(async () => {
  await agenda.drain()
  await until(async () => underway === 0, 5_000)
})

test('jobs run now, at a time, and again and again', async () => {
  const ran: Record<string, number> = { once: 0, later: 0, often: 0 }
  for (const name of Object.keys(ran)) {
    const count = async () => void ran[name]!++
    // Agenda keeps a timer of this length for every run, and with it the process.
    agenda.define(name, count, { lockLifetime: 1_000 })
  }
  await agenda.start()
  await agenda.now('once', {})
  await agenda.schedule(new Date(Date.now() + 300), 'later', {})
  await agenda.every('1 second', 'often')
  await until(async () => ran.once === 1 && ran.later === 1 && ran.often! >= 2, 15_000)
  expect(ran).toMatchObject({ once: 1, later: 1 })
  expect(await collection('agendaJobs').countDocuments({ name: 'often' })).toBe(1)
}, 30_000)
