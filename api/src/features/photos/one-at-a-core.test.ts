import { createQueue } from './one-at-a-core.ts'

const gate = () => {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { open, opened }
}

test('fifty tasks at once run two by two, all of them, in their order', async () => {
  const queue = createQueue({ atOnce: 2, waiting: 64 })
  const started: number[] = []
  let running = 0
  let most = 0
  const task = (at: number) => async () => {
    started.push(at)
    most = Math.max(most, ++running)
    await new Promise((resolve) => setImmediate(resolve))
    running -= 1
    return at
  }
  const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => queue(task(at))))
  expect(answers).toEqual(Array.from({ length: 50 }, (_, at) => at))
  expect(started).toEqual(answers)
  expect(most).toBe(2)
})

test('a failing task passes its place on', async () => {
  const queue = createQueue({ atOnce: 1, waiting: 9 })
  const outcomes = await Promise.allSettled([
    queue(() => Promise.reject(new Error('broken'))),
    queue(async () => 'next'),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
})

test('when the line is full the next is told to come back, and is served once there is room', async () => {
  const queue = createQueue({ atOnce: 1, waiting: 1 })
  const { open, opened } = gate()
  const first = queue(() => opened)
  const second = queue(async () => 'second')
  await expect(queue(async () => 'third')).rejects.toMatchObject({
    code: 'unavailable',
    details: { retryAfterSeconds: 5 },
  })
  open()
  await first
  expect(await second).toBe('second')
  expect(await queue(async () => 'third')).toBe('third')
})
