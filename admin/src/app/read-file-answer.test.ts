import { readFileAnswer } from './read-file-answer'

const pieces = ['%PDF-1.7 ', '门牌']
const answerOf = (
  pull: (controller: ReadableStreamDefaultController<Uint8Array>, at: number) => void,
  name?: string,
) => {
  let at = 0
  const body = new ReadableStream<Uint8Array>({ pull: (controller) => pull(controller, at++) })
  const headers = { 'content-type': 'application/pdf', ...(name && { 'content-disposition': name }) }
  return new Response(body, { headers })
}
const whole = (name?: string) =>
  answerOf((controller, at) => {
    const piece = pieces[at]
    if (piece === undefined) controller.close()
    else controller.enqueue(new TextEncoder().encode(piece))
  }, name)

const textOf = (content: Blob) =>
  new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result)
    reader.readAsText(content)
  })

test('a file comes whole, in its kind and under the name the server gave it, and says how much has come', async () => {
  const heard: number[] = []
  const name = `attachment; filename*=UTF-8''${encodeURIComponent('梧桐花园.pdf')}`
  const file = await readFileAnswer(whole(name), (received) => heard.push(received))
  expect(file.name).toBe('梧桐花园.pdf')
  expect(file.content.type).toBe('application/pdf')
  expect(await textOf(file.content)).toBe(pieces.join(''))
  expect(heard).toEqual([9, 15])
})

test('a file without a name has none, and an empty one is empty', async () => {
  expect((await readFileAnswer(whole())).name).toBeNull()
  expect((await readFileAnswer(new Response(null))).content.size).toBe(0)
})

test('a line that breaks half-way is a server that cannot be reached, not half a file', async () => {
  const broken = answerOf((controller, at) => {
    if (at === 0) controller.enqueue(new TextEncoder().encode('%PDF'))
    else controller.error(new Error('reset'))
  })
  await expect(readFileAnswer(broken)).rejects.toThrow('连不上服务器，请检查网络后重试')
})
