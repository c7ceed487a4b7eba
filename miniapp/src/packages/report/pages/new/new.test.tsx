import { act, cleanup, screen, waitFor } from '@testing-library/react'
import type { SubmitReport } from '@huisheng/contract'
import { choosing, freshDevice, open, press, see, type } from '../../../../../test/person'
import { NoAnswer, Refusal } from '../../../../../test/fake/fake-api'
import { buildReport, buildSession, card, idOf, resident } from '../../../../../test/fake/samples'
import { device } from '../../../../../test/stubs/taro'
import { flushOutbox } from '../../../../features/drafts/outbox'
import { readDrafts } from '../../../../features/drafts/drafts'
import { keptFile } from '../../../../platform/device-store.h5'
import { keepSession } from '../../../../state/session'
import NewReport from './index'

const text = '三栋楼下的路灯坏了一周'
const chooseMatter = async (name: string) => {
  await press(/选择事项|点这里更换/)
  await type('搜索事项', name)
  const found = await screen.findAllByRole('radio', { name: new RegExp(name) })
  await act(async () => found.at(-1)?.click())
}
const fill = async () => {
  await chooseMatter('路灯不亮')
  await type('情况', text)
  await type('或者直接写地址', '海山路 12 号楼下')
}
const ids = (city: ReturnType<typeof freshDevice>) =>
  city.called('reports.submit').map(({ body }) => (body as SubmitReport).submissionId)

const unreachable = () => {
  let down = true
  const city = freshDevice({
    handlers: {
      'reports.submit': () => {
        if (down) throw new NoAnswer()
        return buildReport({ id: idOf(2000) })
      },
    },
  })
  return { city, restore: () => (down = false) }
}

test('what is missing is told beside its field, in the contract’s words, and nothing is sent', async () => {
  const city = freshDevice()
  open(NewReport)
  await press('提交')
  await see('请选择事项')
  await see('请写明情况，至少 5 个字')
  await see('请写明地点，至少 2 个字')
  await type('情况', text)
  expect(screen.queryByText('请写明情况，至少 5 个字')).toBeNull()
  expect(city.called('reports.submit')).toHaveLength(0)
})

test('a report with two photos goes out once, in order, and leaves nothing on the device', async () => {
  const city = freshDevice()
  open(NewReport)
  await fill()
  await choosing(['a.jpg', 'b.jpg'], () => press('添加照片'))
  await see('2/9')
  const keys = await waitFor(() => {
    const photos = readDrafts()[0]?.photos ?? []
    expect(photos.every(({ photoId }) => photoId)).toBe(true)
    return photos.map(({ key }) => key)
  })
  await press('提交')
  await waitFor(() => expect(device.visited).toContain(`replace /pages/report/index?id=${idOf(2000)}&sent=1`))
  expect(city.called('reports.submit')[0]?.body).toMatchObject({
    kind: 'request',
    matterCode: 'SZ-0101',
    text,
    place: { by: 'words', words: '海山路 12 号楼下' },
    photoIds: [idOf(501), idOf(502)],
  })
  expect(readDrafts()).toEqual([])
  for (const key of keys) await waitFor(async () => expect(await keptFile(key)).toBeUndefined())
})

test('a matter that asks for a photo is not sent without one', async () => {
  const city = freshDevice()
  open(NewReport)
  await fill()
  await chooseMatter('垃圾堆积')
  await press('提交')
  await see('这类事项至少要 1 张照片')
  expect(city.called('reports.submit')).toHaveLength(0)
})

test('without a network it waits, and goes out by itself as one report', async () => {
  const { city, restore } = unreachable()
  open(NewReport)
  await fill()
  await press('提交')
  await waitFor(() => expect(device.visited).toContain('tab /pages/mine/index'))
  expect(readDrafts()).toMatchObject([{ state: 'waiting', text }])

  restore()
  await act(() => Promise.all([flushOutbox(), flushOutbox()]).then(() => undefined))
  expect(readDrafts()).toEqual([])
  expect(ids(city)).toHaveLength(2)
  expect(new Set(ids(city)).size).toBe(1)
})

test('what one person left waiting is not sent for another on the same device', async () => {
  const { city, restore } = unreachable()
  open(NewReport)
  await fill()
  await press('提交')
  await waitFor(() => expect(readDrafts()[0]?.state).toBe('waiting'))
  restore()
  await act(async () => keepSession(buildSession({ me: { ...resident, id: idOf(2) } })))
  await flushOutbox()
  expect(ids(city)).toHaveLength(1)
  expect(readDrafts()).toHaveLength(1)
})

test('what the server refuses is shown beside its field with everything typed still there', async () => {
  const city = freshDevice({
    handlers: {
      'reports.submit': () => {
        throw new Refusal('invalid_request', [{ path: 'text', message: '内容里不要写身份证号' }])
      },
    },
  })
  open(NewReport)
  await fill()
  await press('提交')
  await see('内容里不要写身份证号')
  expect(screen.getByLabelText<HTMLTextAreaElement>('情况').value).toBe(text)
  expect(readDrafts()).toMatchObject([{ state: 'editing', text }])
  await press('提交')
  expect(new Set(ids(city)).size).toBe(1)
})

test('the form closed half-way opens again as it was, photos too', async () => {
  freshDevice()
  open(NewReport)
  await fill()
  await choosing(['a.jpg'], () => press('添加照片'))
  await see('1/9')
  cleanup()
  open(NewReport)
  await see('接着上次没写完的')
  expect(screen.getByLabelText<HTMLTextAreaElement>('情况').value).toBe(text)
  await screen.findByAltText('照片 1')
  await press('重新写')
  expect(screen.getByLabelText<HTMLTextAreaElement>('情况').value).toBe('')
  expect(readDrafts()).toEqual([])
})

test('photos the server has forgotten are sent anew from the device', async () => {
  let gone = true
  const city = freshDevice({
    handlers: {
      'reports.submit': () => {
        if (!gone) return buildReport({ id: idOf(2000) })
        gone = false
        throw new Refusal('photo_gone')
      },
    },
  })
  open(NewReport)
  await fill()
  await choosing(['a.jpg'], () => press('添加照片'))
  await waitFor(() => expect(readDrafts()[0]?.photos[0]?.photoId).toBe(idOf(501)))
  await press('提交')
  await waitFor(() => expect(device.visited.some((url) => url.includes('sent=1'))).toBe(true))
  expect(city.called('reports.submit').map(({ body }) => (body as SubmitReport).photoIds)).toEqual([
    [idOf(501)],
    [idOf(502)],
  ])
})

test('a photo that is refused says why and can be tried again', async () => {
  let broken = true
  freshDevice({
    handlers: {
      'photos.upload': () => {
        if (broken) throw new Refusal('photo_unreadable')
        return { id: idOf(77), width: 1, height: 1, mainUrl: '/m', thumbnailUrl: '/t', takenAt: null, takenWgs84: null }
      },
    },
  })
  open(NewReport)
  await choosing(['a.jpg'], () => press('添加照片'))
  await see('照片无法读取，可能已损坏')
  broken = false
  await press('重新上传这张照片')
  await waitFor(() => expect(readDrafts()[0]?.photos[0]?.photoId).toBe(idOf(77)))
})

test('a nearby report of the same matter can be followed instead', async () => {
  const near = {
    id: idOf(9),
    matterName: '路灯不亮',
    text: '路口太黑',
    status: 'handling',
    distanceMetres: 46,
    thumbnailUrl: null,
    submittedAt: new Date().toISOString(),
    following: false,
  } as const
  const city = freshDevice({ handlers: { 'reports.nearby': () => [near] } })
  open(NewReport)
  await chooseMatter('路灯不亮')
  await press('门牌')
  await type('门牌编号或地址', 'SZ-030304-12')
  await press('查找')
  await press(/海山路 12 号 3 栋/)
  await press('就是这个')
  expect(city.called('reports.nearby')[0]?.query).toMatchObject({
    matterCode: 'SZ-0101',
    longitude: String(card.centreWgs84.longitude),
  })
  await waitFor(() => expect(device.visited).toContain(`to /pages/report/index?id=${idOf(9)}`))
  expect(city.called('reports.submit')).toHaveLength(0)
})

test('who is not signed in is led there and comes back to the same words', async () => {
  const city = freshDevice({ session: null })
  open(NewReport)
  await fill()
  await press('提交')
  expect(device.visited).toContain('to /pages/sign-in/index')
  await act(async () => keepSession(buildSession()))
  await press('提交')
  await waitFor(() => expect(city.called('reports.submit')).toHaveLength(1))
})

test('looking at one that waits leaves it waiting; changing it does not', async () => {
  unreachable()
  open(NewReport)
  await fill()
  await press('提交')
  await waitFor(() => expect(readDrafts()[0]?.state).toBe('waiting'))
  cleanup()
  device.arriveWith({ draft: readDrafts()[0]?.id ?? '' })
  open(NewReport)
  await see(/网络不通/)
  expect(readDrafts()[0]?.state).toBe('waiting')
  await type('情况', `${text}，还有三栋`)
  expect(readDrafts()).toMatchObject([{ state: 'editing', text: `${text}，还有三栋` }])
})
