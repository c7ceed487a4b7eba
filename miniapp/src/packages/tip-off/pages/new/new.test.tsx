import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import type { SubmitAnonymousTipOff, SubmitTipOff } from '@huisheng/contract'
import Taro from '@tarojs/taro'
import { choosing, freshDevice, open, press, see, type } from '../../../../../test/person'
import { NoAnswer, Refusal, type Handlers } from '../../../../../test/fake/fake-api'
import { FakeXhr } from '../../../../../test/fake/fake-xhr'
import { buildPhoto, buildSession, card } from '../../../../../test/fake/samples'
import { code, passphrase, tipOffServer } from '../../../../../test/fake/tip-off'
import { device } from '../../../../../test/stubs/taro'
import { dropTipOffDraft, readTipOffDrafts, saveTipOffDraft } from '../../../../features/tip-offs/drafts'
import { closeTipOff } from '../../../../features/tip-offs/opened'
import { keptFile } from '../../../../platform/device-store.h5'
import { keepSession, leaveSession } from '../../../../state/session'
import { thisDevice } from '../../../../state/device'
import { dropReceipt } from '../../receipt/receipt'
import Receipt from '../receipt/index'
import NewTipOff from './index'

const text = '二楼长期堆放杂物，堵住消防门'
const begin = (handlers: Handlers = {}, session: ReturnType<typeof buildSession> | null = null) => {
  readTipOffDrafts().forEach(({ id }) => dropTipOffDraft(id))
  closeTipOff()
  dropReceipt()
  const server = tipOffServer()
  const city = freshDevice({ session, handlers: { ...server.handlers, ...handlers } })
  open(NewTipOff)
  return { city, server }
}
const choose = (mode: string) => press(new RegExp(`^${mode}，`))
const fill = async (words = text) => {
  await press('选择举报事项')
  await type('搜索事项', '楼道')
  const found = await screen.findAllByRole('radio', { name: /楼道堆物/ })
  await act(async () => found.at(-1)?.click())
  await type('情况', words)
  await type('或者直接写地址', '海涛花园 2 单元')
}
const sent = (city: ReturnType<typeof freshDevice>) =>
  city.called('tipOffs.submitAnonymous').map(({ body }) => body as SubmitAnonymousTipOff)

test('what happens to the identity is told in three sentences before anything is chosen', async () => {
  begin()
  await see('我们不知道您是谁，也不记录您的账号、设备和网络地址。')
  await see('您的姓名、证件号和电话加密后单独密封，与举报内容分开存放。')
  await press('凭编码查询进展')
  expect(device.visited).toContain('to /packages/tip-off/pages/open/index')
})

test('anonymous: nothing of account or device goes out, not even where somebody is signed in', async () => {
  const requests = jest.spyOn(Taro, 'request')
  const headers = jest.spyOn(FakeXhr.prototype, 'setRequestHeader')
  const { city } = begin({}, buildSession())
  const { id: deviceId } = thisDevice()
  await choose('匿名举报')
  await fill()
  await choosing(['a.jpg'], () => press('添加照片'))
  await waitFor(() => expect(readTipOffDrafts()[0]?.photos[0]?.photoId).toBeTruthy())
  await press('提交')
  await waitFor(() => expect(device.visited).toContain('replace /packages/tip-off/pages/receipt/index'))

  const told = JSON.stringify(requests.mock.calls)
  for (const secret of ['uthorization', 'access-1', buildSession().me.id, deviceId]) expect(told).not.toContain(secret)
  expect(headers).not.toHaveBeenCalled()
  expect(sent(city)[0]).toEqual({
    submissionId: expect.any(String),
    uploadId: expect.any(String),
    matterCode: 'ZA-0301',
    text,
    place: { by: 'words', words: '海涛花园 2 单元' },
    photoIds: [buildPhoto(21).id],
    about: null,
    standing: 'outsider',
  })
  expect(city.called('tipOffs.uploadPhoto')[0]?.params).toEqual({ sendingId: sent(city)[0]?.uploadId })
  expect(sent(city)[0]?.uploadId).not.toBe(sent(city)[0]?.submissionId)
  expect(city.called('photos.upload')).toEqual([])
  expect(readTipOffDrafts()).toEqual([])
})

test('without an account no sign-in is asked, and code and words are shown once and never in an address', async () => {
  const stored = jest.spyOn(Taro, 'setStorageSync')
  begin()
  await choose('匿名举报')
  await fill()
  await press('提交')
  await waitFor(() => expect(device.visited).toEqual(['replace /packages/tip-off/pages/receipt/index']))
  cleanup()
  open(Receipt)
  await see(code)
  for (const word of passphrase) await see(word)
  expect(JSON.stringify(stored.mock.calls)).not.toContain(code)
  await press('先勾选“我已保存好”')
  expect(device.visited).toHaveLength(1)
  await press('返回')
  await see('还没有保存？')
  await press('先不了')
  await act(async () => screen.getByRole('checkbox').click())
  await press('查看这件举报')
  expect(device.visited).toContain('replace /packages/tip-off/pages/one/index')
  expect(sessionStorage.getItem('hs:receipt')).toBeNull()
  await see('编码和口令已不再显示')
  expect(device.visited.join()).not.toContain(code)
})

test('left without having kept them, the way in leads back to code and words', async () => {
  begin()
  await choose('匿名举报')
  await fill()
  await press('提交')
  await waitFor(() => expect(device.visited).toHaveLength(1))
  cleanup()
  open(NewTipOff)
  await see('刚才的举报编码还没有保存')
  await press('去保存')
  expect(device.visited).toContain('to /packages/tip-off/pages/receipt/index')
})

test('an answer lost on the way: the second try is the same sending and brings the same code', async () => {
  let lost = 0
  const server = tipOffServer()
  const through = server.handlers['tipOffs.submitAnonymous']!
  const { city } = begin({
    'tipOffs.submitAnonymous': async (call) => {
      const done = await through(call)
      if (lost++ === 0) throw new NoAnswer()
      return done
    },
  })
  await choose('匿名举报')
  await fill()
  await press('提交')
  await see('没有发出去，写的都还在。连上网络后再点“提交”')
  expect(readTipOffDrafts()).toMatchObject([{ text, ownerId: null }])
  await press('提交')
  await waitFor(() => expect(device.visited).toContain('replace /packages/tip-off/pages/receipt/index'))
  expect(sent(city)).toHaveLength(2)
  expect(new Set(sent(city).map(({ submissionId }) => submissionId)).size).toBe(1)
  expect(server.sendings()).toBe(1)
})

test('words that tell who wrote them are marked before sending; the person changes them or sends anyway', async () => {
  const { city } = begin()
  await choose('匿名举报')
  await fill('我是三栋的住户，二楼堆着杂物')
  await press('提交')
  await see('说到了您自己')
  const marked = within(screen.getByRole('dialog')).getByText('我是')
  expect(marked.className).toBe('hints__marked')
  expect(sent(city)).toEqual([])
  await press('改一改')
  await type('情况', text)
  await press('提交')
  await waitFor(() => expect(sent(city)).toHaveLength(1))
  expect(sent(city)[0]?.text).toBe(text)
})

test('a check that fails keeps no tip-off back, and sending anyway sends', async () => {
  const { city } = begin({
    'tipOffs.hints': () => {
      throw new Refusal('internal')
    },
  })
  await choose('匿名举报')
  await fill()
  await press('提交')
  await see(/这次没能自动检查/)
  await press('仍然提交')
  await waitFor(() => expect(sent(city)).toHaveLength(1))
})

test('a sending that was received more than a day ago gets no second code, and says so', async () => {
  begin({
    'tipOffs.submitAnonymous': () => {
      throw new Refusal('already_exists')
    },
  })
  await choose('匿名举报')
  await fill()
  await press('提交')
  await see(/这件举报已经收到过了/)
  expect(readTipOffDrafts()).toMatchObject([{ text }])
})

test('what is missing is told beside its field and nothing is sent', async () => {
  const { city } = begin()
  await choose('匿名举报')
  await press('提交')
  await see('请选择事项')
  await see('请写明情况，至少 5 个字')
  expect(city.called('tipOffs.hints')).toEqual([])
})

test('a photo that did not go up is told and goes up on a second try', async () => {
  let refused = 0
  begin({
    'tipOffs.uploadPhoto': () => {
      if (refused++ === 0) throw new Refusal('photo_unreadable')
      return buildPhoto(1)
    },
  })
  await choose('匿名举报')
  await choosing(['a.jpg'], () => press('添加照片'))
  await see('照片无法读取，可能已损坏')
  await press('重新上传这张照片')
  await waitFor(() => expect(readTipOffDrafts()[0]?.photos[0]?.photoId).toBeTruthy())
})

test('an unfinished one goes on where it was left, and leaves no trace where that is wanted', async () => {
  begin()
  await choose('匿名举报')
  await fill()
  await choosing(['a.jpg'], () => press('添加照片'))
  await see('1/9')
  const photo = readTipOffDrafts()[0]?.photos[0]?.key ?? ''
  cleanup()
  open(NewTipOff)
  await press('接着写')
  expect(screen.getByLabelText<HTMLTextAreaElement>('情况').value).toBe(text)
  await press('不留痕迹，清除草稿')
  await press('清除')
  expect(readTipOffDrafts()).toEqual([])
  await waitFor(async () => expect(await keptFile(photo)).toBeUndefined())
})

test('with an account: asked to sign in first, the words stay, and the device is told', async () => {
  const { city } = begin()
  await choose('账号举报')
  await fill()
  await press('提交')
  expect(device.visited).toContain('to /pages/sign-in/index')
  await act(async () => keepSession(buildSession()))
  await press('提交')
  await waitFor(() => expect(device.visited).toContain('replace /packages/tip-off/pages/one/index'))
  expect(city.called('tipOffs.submit')[0]?.body).toMatchObject({ mode: 'bound', text, deviceId: thisDevice().id })
  expect(readTipOffDrafts()).toEqual([])
})

test('under their names: several persons make one joint tip-off; turned anonymous, nothing of them stays', async () => {
  const { city } = begin({}, buildSession())
  await choose('实名举报')
  await fill()
  await press('提交')
  await see('请填写您的姓名、证件和电话')
  const add = async (button: string, name: string, phone: string) => {
    await press(button)
    await type('姓名', name)
    await type('证件号码', '440301199001010011')
    await type('手机', phone)
    await press('填好了')
  }
  const personButton = screen.getByRole('button', { name: '填写您的姓名、证件和电话' })
  await act(async () => personButton.click())
  await type('姓名', '陈一')
  await press('填好了')
  await see('请输入 11 位手机号码')
  await type('证件号码', '440301199001010011')
  await type('手机', '13800000001')
  await press('填好了')
  await add('再添一位联名人', '陈二', '13800000002')
  await press('提交')
  await waitFor(() => expect(city.called('tipOffs.submit')).toHaveLength(1))
  const body = city.called('tipOffs.submit')[0]?.body as SubmitTipOff & { mode: 'real_name' }
  expect(body.persons.map(({ name }) => name)).toEqual(['陈一', '陈二'])

  cleanup()
  open(NewTipOff)
  await choose('实名举报')
  await type('情况', text)
  await add('填写您的姓名、证件和电话', '陈三', '13800000003')
  expect(JSON.stringify(readTipOffDrafts())).toContain('陈三')
  await press('换一种')
  await choose('匿名举报')
  expect(readTipOffDrafts()).toMatchObject([{ mode: 'anonymous', ownerId: null, persons: [], text }])
})

test('a tip-off about a member of staff in words says who cannot see it, and names nobody by an id', async () => {
  const { city } = begin()
  await choose('匿名举报')
  await fill()
  await act(async () => screen.getByRole('switch', { name: /涉及本系统工作人员/ }).click())
  await see('由区级指定的部门办理，街道社区和网格看不到；写明是谁，办理部门核对后让本人也看不到')
  await press('提交')
  await see('请点选或写明是哪位工作人员')
  await type('是哪位工作人员', '第四网格的网格员')
  await press('提交')
  await waitFor(() => expect(sent(city)[0]?.about).toEqual({ staffIds: [], words: '第四网格的网格员' }))
})

test('the worker of the grid where it happened is picked by name, and the sending names them by their id', async () => {
  const { city } = begin()
  await choose('匿名举报')
  await fill()
  const [draft] = readTipOffDrafts()
  const pin = { longitude: 114.236, latitude: 22.556, datum: 'wgs84' as const }
  saveTipOffDraft({ ...draft!, place: { ...draft!.place, pin } })
  cleanup()
  open(NewTipOff)
  await press('接着写')
  await see(/已定位，在/)
  await act(async () => screen.getByRole('switch', { name: /涉及本系统工作人员/ }).click())
  const pick = async (name: RegExp) => {
    const found = await screen.findByRole('checkbox', { name })
    await act(async () => found.click())
    return found
  }
  await pick(/网格长周启明/)
  const worker = await pick(/第四网格 网格员林晓岚/)
  await pick(/网格长周启明/)
  expect(worker.getAttribute('aria-checked')).toBe('true')
  await see('点选的人和带领他的网格长看不到这件举报，由区级指定的部门办理')
  await press('去掉这个位置')
  expect(screen.getAllByRole('checkbox')).toHaveLength(1)
  await press('提交')
  await waitFor(() => expect(sent(city)[0]?.about).toEqual({ staffIds: [card.worker?.id], words: '' }))
})

test('signing out takes along what was written under the account, and leaves what is nobody’s', async () => {
  const { guardTipOffDrafts } = await import('../../../../features/tip-offs/drafts')
  guardTipOffDrafts()
  begin({}, buildSession())
  await choose('账号举报')
  await type('情况', text)
  expect(readTipOffDrafts()).toMatchObject([{ ownerId: buildSession().me.id }])
  cleanup()
  open(NewTipOff)
  await choose('匿名举报')
  await type('情况', '另一件匿名的事')
  cleanup()
  await act(async () => leaveSession())
  expect(readTipOffDrafts()).toMatchObject([{ ownerId: null, text: '另一件匿名的事' }])
})
