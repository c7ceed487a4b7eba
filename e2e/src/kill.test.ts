import { ProblemError } from '@huisheng/contract'
import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { clientOf, signInResident, uploadPhoto } from './people.ts'
import { newDataFolder, removeFolder, startServer, type Server } from './start-server.ts'

const kills = 20
const clients = 6
const dataFolder = newDataFolder()
afterAll(() => removeFolder(dataFolder))

type Acknowledged = { reportId: string; submissionId: string; photoId: string }

const submission = (submissionId: string, photoId: string) => ({
  submissionId,
  kind: 'complaint' as const,
  matterCode: matterCode!,
  text: '人行道地砖松动，雨天溅水',
  place: { by: 'words' as const, words: '深盐路公交站旁' },
  photoIds: [photoId],
})
let matterCode: string | undefined

/** Uploads and submits until the server is gone; keeps what was acknowledged and what was only sent. */
const keepSubmitting = async (
  server: Server,
  token: string,
  photo: Buffer,
  acknowledged: Acknowledged[],
  onAnswer: () => void,
) => {
  const { reports } = clientOf(server.origin, token)
  try {
    for (;;) {
      const { id: photoId } = await uploadPhoto(server.origin, token, photo)
      const submissionId = randomUUID()
      const { id: reportId } = await reports.submit({ body: submission(submissionId, photoId) })
      acknowledged.push({ reportId, submissionId, photoId })
      onAnswer()
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error
  }
}

test(`killed ${kills} times under load, the server loses no report and no photo it acknowledged`, async () => {
  const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#7a8' } })
    .jpeg()
    .toBuffer()
  const acknowledged: Acknowledged[] = []
  let server = await startServer(dataFolder)
  const token = await signInResident(server.origin, '13900000101')
  const matters = await clientOf(server.origin).catalogue.published()
  matterCode = matters.find(({ kinds, photosAtLeast }) => kinds.includes('complaint') && photosAtLeast <= 1)!.code

  for (let round = 0; round < kills; round++) {
    const before = acknowledged.length
    const target = before + 3 + ((round * 7) % 11)
    let reached = () => {}
    const enough = new Promise<void>((resolve) => (reached = resolve))
    const load = Array.from({ length: clients }, () =>
      keepSubmitting(server, token, photo, acknowledged, () => acknowledged.length >= target && reached()),
    )
    await Promise.race([enough, Promise.all(load)])
    await server.kill()
    await Promise.all(load)
    expect(acknowledged.length).toBeGreaterThan(before)
    server = await startServer(dataFolder)
  }

  const { reports } = clientOf(server.origin, token)
  const lost: Acknowledged[] = []
  const numbers = new Set<string>()
  for (const each of acknowledged) {
    const report = await reports.detail({ params: { reportId: each.reportId } }).catch(() => null)
    const photoAnswer = report?.photos[0] && (await fetch(server.origin + report.photos[0].mainUrl))
    if (!report || photoAnswer?.status !== 200 || (await photoAnswer.arrayBuffer()).byteLength < 500) lost.push(each)
    if (report) numbers.add(report.number)
    const again = await reports.submit({ body: submission(each.submissionId, each.photoId) })
    expect(again.id).toBe(each.reportId)
  }
  await server.stop()
  console.log(`acknowledged over ${kills} kills: ${acknowledged.length}, lost: ${lost.length}`)
  expect(lost).toEqual([])
  expect(numbers.size).toBe(acknowledged.length)
})
