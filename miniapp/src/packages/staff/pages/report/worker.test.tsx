import { cleanup, screen, waitFor } from '@testing-library/react'
import { button, openCase, send } from '../../../../../test/case-page'
import { NoAnswer, Refusal } from '../../../../../test/fake/fake-api'
import { buildPhoto } from '../../../../../test/fake/samples'
import { buildCase, caseServer } from '../../../../../test/fake/staff-city'
import { choosing, gone, open, press, see, type } from '../../../../../test/person'
import CasePage from './index'

const handling = () => buildCase({ status: 'handling', claimantName: '林晓岚', actions: ['return', 'resolve', 'note'] })
const words = '已换上新灯，今晚能亮'

const fillResolution = async () => {
  await press('办结反馈')
  await press('已解决')
  await type('给上报人的话', words)
}

test('one tap claims the case, pressed twice it is sent once, and what comes next is offered', async () => {
  const server = caseServer()
  const city = openCase(server)
  await see('接单')
  await Promise.all([press('接单'), press('接单')])
  await see('已接单，开始处理吧')
  expect(city.called('reports.claim')).toHaveLength(1)
  expect(button('办结反馈')).not.toBeNull()
  expect(button('接单')).toBeNull()
})

test('who loses the race for a case is told who has it, and sees the case as it stands', async () => {
  const server = caseServer()
  openCase(server)
  await see('接单')
  server.takenBy('周启明')
  await press('接单')
  await see('这件事刚刚有了变化：网格员周启明已接单，正在处理')
  await see('周启明 已接单')
  expect(button('接单')).toBeNull()
})

test('the buttons are what the server allows and nothing else', async () => {
  openCase(caseServer(buildCase({ actions: ['follow'] })))
  await see('办理过程')
  expect(['接单', '办结反馈', '退回', '记进展', '核查结案', '改派'].map(button)).toEqual(Array(6).fill(null))
})

test('a resolution says what it lacks, sends the photo and the words, and leaves no draft', async () => {
  const server = caseServer(handling())
  const city = openCase(server)
  await press('办结反馈')
  await send('办结反馈')
  await see('请选择处理结果')
  await see('请填写说明，至少 2 个字')
  await see('这类事项要有处理后的照片')
  expect(city.called('reports.resolve')).toHaveLength(0)

  await press('已解决')
  await type('给上报人的话', words)
  await choosing(['after.jpg'], () => press('添加照片'))
  await see('1/9')
  await send('办结反馈')
  await see('已反馈，等待核查')
  expect(city.called('reports.resolve').map(({ body }) => body)).toEqual([
    { outcome: 'fixed', words, photoIds: [buildPhoto(1).id] },
  ])
  expect(screen.queryByRole('dialog')).toBeNull()
  await see('处理后的照片')

  cleanup()
  open(CasePage)
  await see('办理过程')
  expect(screen.queryByText('接着上次没写完的')).toBeNull()
})

test('a photo that did not go up is told and goes up on a second try', async () => {
  let refused = 0
  const server = caseServer(handling())
  const city = openCase(server, {
    'photos.upload': () => {
      if (refused++ === 0) throw new Refusal('photo_unreadable')
      return buildPhoto(1)
    },
  })
  await fillResolution()
  await choosing(['after.jpg'], () => press('添加照片'))
  await see('照片无法读取，可能已损坏')
  await press('重新上传这张照片')
  await gone('照片无法读取，可能已损坏')
  await send('办结反馈')
  await see('已反馈，等待核查')
  expect(city.called('photos.upload')).toHaveLength(2)
})

test('the server asks for an after-photo: told at the photos, and the words stay', async () => {
  const server = caseServer(buildCase({ ...handling(), afterPhotoRequired: false }))
  openCase(server, {
    'reports.resolve': () => {
      throw new Refusal('after_photo_required', [{ path: 'photoIds', message: '请上传处理后的照片' }])
    },
  })
  await fillResolution()
  await send('办结反馈')
  await see('请上传处理后的照片')
  expect(screen.getByLabelText<HTMLTextAreaElement>('给上报人的话').value).toBe(words)
})

test('the case moves on while a return is written: told, shown anew, words kept, nothing to send', async () => {
  const server = caseServer()
  const city = openCase(server)
  await press('退回')
  await type('为什么退回', '不在我们网格')
  server.takenBy('周启明')
  await send('退回')
  await see('这件事刚刚有了变化：网格员周启明已接单，正在处理')
  await see(/不能再退回；您写的还留着/)
  expect(screen.getByLabelText<HTMLTextAreaElement>('为什么退回').value).toBe('不在我们网格')
  await send('退回')
  expect(city.called('reports.return')).toHaveLength(1)
})

test('a return needs a reason and goes back to the dispatcher', async () => {
  const server = caseServer()
  const city = openCase(server)
  await press('退回')
  await type('为什么退回', ' ')
  await send('退回')
  await see('请填写原因，至少 2 个字')
  await type('为什么退回', '应由市政处理')
  await send('退回')
  await see('已退回派遣员')
  expect(city.called('reports.return').map(({ body }) => body)).toEqual([{ reason: '应由市政处理' }])
})

test('without a network nothing typed is lost, not even when the page is closed', async () => {
  let down = true
  const server = caseServer(handling())
  const { 'reports.return': back } = server.handlers
  const city = openCase(server, {
    'reports.return': (call) => {
      if (down) throw new NoAnswer()
      return back!(call)
    },
  })
  await press('退回')
  await type('为什么退回', '应由市政处理')
  await send('退回')
  await see('网络不通，请检查网络后重试')

  cleanup()
  open(CasePage)
  await press('退回')
  await see('接着上次没写完的')
  expect(screen.getByLabelText<HTMLTextAreaElement>('为什么退回').value).toBe('应由市政处理')
  down = false
  await send('退回')
  await see('已退回派遣员')
  expect(server.report().history.filter(({ action }) => action === 'return')).toHaveLength(1)
  expect(city.called('reports.return')).toHaveLength(2)
})

test.each(['resolve', 'note'] as const)('%s done, its answer lost: tried again it is not done twice', async (deed) => {
  const server = caseServer(buildCase({ ...handling(), afterPhotoRequired: false }))
  const route = `reports.${deed}` as const
  const through = server.handlers[route]!
  let lost = 0
  const city = openCase(server, {
    [route]: async (call: Parameters<typeof through>[0]) => {
      const done = await through(call)
      if (lost++ === 0) throw new NoAnswer()
      return done
    },
  })
  if (deed === 'resolve') await fillResolution()
  else {
    await press('记进展')
    await type('进展', words)
  }
  const verb = deed === 'resolve' ? '办结反馈' : '记进展'
  await send(verb)
  await see('网络不通，请检查网络后重试')
  await send(verb)
  await see(deed === 'resolve' ? '已反馈，等待核查' : '已记录')
  expect(server.report().history.filter(({ action }) => action === deed)).toHaveLength(1)
  expect(city.called(route)).toHaveLength(1)
})

test('a photo the server has forgotten goes up anew by itself', async () => {
  let forgotten = true
  const server = caseServer(handling())
  const through = server.handlers['reports.resolve']!
  const city = openCase(server, {
    'reports.resolve': (call) => {
      if (!forgotten) return through(call)
      forgotten = false
      throw new Refusal('photo_gone')
    },
  })
  await fillResolution()
  await choosing(['after.jpg'], () => press('添加照片'))
  await waitFor(() => expect(city.called('photos.upload')).toHaveLength(1))
  await send('办结反馈')
  await see('已反馈，等待核查')
  expect(city.called('photos.upload')).toHaveLength(2)
})
