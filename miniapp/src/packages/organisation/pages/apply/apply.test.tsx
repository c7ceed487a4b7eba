import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { buildApplied, building } from '../../../../../test/fake/organisations'
import { NoAnswer, Refusal, type Handlers } from '../../../../../test/fake/fake-api'
import { buildSession, idOf, resident } from '../../../../../test/fake/samples'
import { choosing, freshDevice, open, press, see, type } from '../../../../../test/person'
import { device } from '../../../../../test/stubs/taro'
import { signOut } from '../../../../features/accounts/sign-in'
import { findApplicationDraft, guardApplicationDrafts } from '../../../../features/organisations/application-drafts'
import { keepSession } from '../../../../state/session'
import Apply from './index'

beforeAll(guardApplicationDrafts)

const start = (handlers: Handlers = {}, params: Record<string, string> = {}) => {
  const city = freshDevice({ handlers, params })
  open(Apply)
  return city
}
const choose = async (name: string) => {
  const chip = await screen.findByRole('radio', { name })
  await act(async () => void fireEvent.click(chip))
}
const chooseBuilding = async () => {
  await press('选择楼栋')
  await type('搜索楼栋', '海涛')
  const found = await screen.findByRole('checkbox', { name: /海涛花园 3 栋/ })
  await act(async () => void fireEvent.click(found))
  await press('选好了，共 1 栋')
}
const fill = async () => {
  await choose('物业服务企业')
  await type('单位名称', '海涛物业服务有限公司')
  await type('统一社会信用代码', '91440300MA5EXAMPLE')
  await type('姓名', '林管家')
  await type('手机号', '13800000001')
  await chooseBuilding()
}
const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value

test('an application goes out whole, with its buildings and proof, and leads to what became of it', async () => {
  const city = start()
  await fill()
  await choosing(['营业执照.jpg'], () => press('拍照或选文件'))
  await see('已上传')
  await press('提交申请')
  await waitFor(() =>
    expect(device.visited).toEqual([`replace /packages/organisation/pages/organisation/index?id=${idOf(7001)}&sent=1`]),
  )
  expect(city.called('organisations.apply')[0]?.body).toMatchObject({
    kind: 'property_manager',
    name: '海涛物业服务有限公司',
    creditCode: '91440300MA5EXAMPLE',
    contactName: '林管家',
    contactPhone: '13800000001',
    buildingIds: [building.id],
    attachmentIds: [idOf(6001)],
  })
  expect(findApplicationDraft(resident.id, null)).toBeUndefined()
})

test('what is missing is said beside its field, and nothing is sent', async () => {
  const city = start()
  await press('提交申请')
  for (const words of ['请选择单位类型', '请填写单位名称', '请填写姓名', '请输入 11 位手机号码', '请至少选择一栋楼'])
    await see(words)
  await see('统一社会信用代码为 18 位数字或大写字母')
  await choose('用人单位')
  expect(screen.queryByText('请选择单位类型')).toBeNull()
  expect(city.called('organisations.apply')).toEqual([])
})

test('a person who lets dwellings is asked for a name and no credit code', async () => {
  const city = start()
  await fill()
  await choose('多套出租的业主')
  expect(screen.queryByLabelText('统一社会信用代码')).toBeNull()
  await type('业主姓名', '林房东')
  await press('提交申请')
  await waitFor(() => expect(city.called('organisations.apply')).toHaveLength(1))
  expect(city.called('organisations.apply')[0]?.body).toMatchObject({ name: '林房东', creditCode: null })
})

test('a failure loses nothing typed, also over a restart, and however often it is tried it is one application', async () => {
  let down = true
  const city = start({
    'organisations.apply': () => {
      if (down) throw new NoAnswer()
      return buildApplied({ id: idOf(7001) })
    },
  })
  await fill()
  await press('提交申请')
  await see(/填的都存在手机里/)
  expect(value('单位名称')).toBe('海涛物业服务有限公司')
  cleanup()
  open(Apply)
  await see('接着上次没填完的')
  expect(value('手机号')).toBe('13800000001')
  expect(screen.getByText('海涛花园 3 栋')).toBeTruthy()
  down = false
  await press('提交申请')
  await waitFor(() => expect(city.called('organisations.apply')).toHaveLength(2))
  const [first, second] = city.called('organisations.apply').map(({ body }) => body)
  expect(second).toEqual(first)
})

test('what the server finds wrong stands beside the field', async () => {
  start({
    'organisations.apply': () => {
      throw new Refusal('invalid_request', [{ path: 'buildingIds.0', message: '找不到这栋楼，请重新选择' }])
    },
  })
  await fill()
  await press('提交申请')
  await see('找不到这栋楼，请重新选择')
})

test('begun anew, nothing of before is left', async () => {
  start()
  await type('单位名称', '写错了')
  cleanup()
  open(Apply)
  await press('重新填')
  await waitFor(() => expect(value('单位名称')).toBe(''))
})

test('a refused application is changed and sent again with the papers it had', async () => {
  const again = {
    status: 'refused' as const,
    reason: '请补物业合同',
    actions: ['apply_again' as const],
    proof: [
      {
        id: idOf(6900),
        name: '营业执照.jpg',
        kind: 'image' as const,
        bytes: 900,
        uploadedAt: new Date(0).toISOString(),
        url: '/x',
      },
    ],
  }
  const city = start(
    {
      'organisations.detail': () => buildApplied(again),
      'organisations.applyAgain': () => buildApplied(),
    },
    { id: idOf(7000) },
  )
  await see('上次没有通过：请补物业合同')
  expect(value('单位名称')).toBe('海涛物业服务有限公司')
  await type('姓名', '林管家')
  await type('手机号', '13800000001')
  await press('再次申请')
  await waitFor(() => expect(city.called('organisations.applyAgain')).toHaveLength(1))
  expect(city.called('organisations.applyAgain')[0]?.body).toMatchObject({
    contactName: '林管家',
    buildingIds: [building.id],
    attachmentIds: [idOf(6900)],
  })
})

test('drafts leave the device with whoever signs out, and are not for the next person', async () => {
  start()
  await type('姓名', '林管家')
  await waitFor(() => expect(findApplicationDraft(resident.id, null)?.contactName).toBe('林管家'))
  await act(async () => keepSession(buildSession({ me: { ...resident, id: idOf(2) } })))
  expect(findApplicationDraft(resident.id, null)).toBeUndefined()
  await act(async () => keepSession(buildSession()))
  await type('姓名', '林管家')
  await waitFor(() => expect(findApplicationDraft(resident.id, null)).toBeDefined())
  await act(async () => signOut())
  expect(findApplicationDraft(resident.id, null)).toBeUndefined()
})
