import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { OrganisationView } from '@huisheng/contract'
import { buildDeclarationRow, dwelling } from '../../../../../test/fake/declare'
import { buildApplied, building, buildMember, buildOrganisation } from '../../../../../test/fake/organisations'
import { NoAnswer, Refusal, type Handlers } from '../../../../../test/fake/fake-api'
import { ago, idOf } from '../../../../../test/fake/samples'
import { choosing, freshDevice, gone, open, press, see, type } from '../../../../../test/person'
import { device } from '../../../../../test/stubs/taro'
import Organisation from './index'

const start = (organisation: Partial<OrganisationView> = {}, handlers: Handlers = {}) => {
  const city = freshDevice({
    params: { id: idOf(7000) },
    handlers: { 'organisations.detail': () => buildOrganisation(organisation), ...handlers },
  })
  open(Organisation)
  return city
}
const tab = async (name: string | RegExp) => {
  const found = await screen.findByRole('tab', { name })
  await act(async () => void fireEvent.click(found))
}
const inDialog = async (name: string | RegExp) => {
  const dialog = await screen.findByRole('dialog')
  await act(async () => void fireEvent.click(within(dialog).getByRole('button', { name })))
}
const noDialog = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
const both = [buildMember(1), buildMember(2, { nameMasked: '陈*', role: 'filer' })]

test('an application that waits says so, with what was asked for', async () => {
  start({}, { 'organisations.detail': () => buildApplied() })
  await see('已提交，等社区审核')
  await see('等审核的楼（1 栋）')
  expect(screen.queryByRole('button', { name: '批量申报' })).toBeNull()
})

test('a refusal says why and leads back to the form', async () => {
  start(
    {},
    {
      'organisations.detail': () =>
        buildApplied({ status: 'refused', reason: '请补物业合同', actions: ['apply_again'] }),
    },
  )
  await see('社区说明：请补物业合同')
  await press('修改后再申请')
  expect(device.visited).toEqual([`to /packages/organisation/pages/apply/index?id=${idOf(7000)}`])
})

test('what is due and what was declared stand first, and lead on', async () => {
  const city = start(
    {},
    {
      'declarations.due': () => [
        {
          kind: 'move_in',
          dwelling,
          organisationId: idOf(7000),
          declarationId: null,
          dueOn: '2026-11-01',
          lateDays: 21,
          why: '新租约 7 天内申报',
          source: '示例市居住登记办法',
        },
      ],
      'declarations.mine': () => ({ items: [buildDeclarationRow()], next: null }),
    },
  )
  await see('逾期 21 天')
  await see('申报过的')
  expect(city.called('declarations.due')[0]?.query).toEqual({ organisationId: idOf(7000) })
  expect(city.called('declarations.mine')[0]?.query).toMatchObject({ organisationId: idOf(7000) })
  await press(/新租约 7 天内申报/)
  await press('批量申报')
  expect(device.visited).toEqual([
    `to /packages/declare/pages/new/index?dwelling=${dwelling.id}&kind=move_in`,
    `to /packages/organisation/pages/filing/index?organisation=${idOf(7000)}`,
  ])
})

test('a member is added by phone; what is missing is said first, and one already there is told plainly', async () => {
  let known = false
  const city = start(
    {},
    {
      'organisations.addMember': () => {
        if (known) throw new Refusal('already_exists')
        return buildOrganisation({ members: both })
      },
    },
  )
  await tab('成员 1')
  await press('添加成员')
  await inDialog('添加')
  await see('请填写姓名')
  await see('请输入 11 位手机号码')
  await type('姓名', '陈小工')
  await type('手机号', '13900000002')
  await inDialog('添加')
  await noDialog()
  await see('陈*')
  expect(city.called('organisations.addMember').map(({ body }) => body)).toEqual([
    { name: '陈小工', phone: '13900000002', role: 'filer', until: null },
  ])
  known = true
  await press('添加成员')
  await type('姓名', '陈小工')
  await type('手机号', '13900000002')
  await inDialog('添加')
  await see('这个手机号已经是成员')
  expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('陈小工')
})

test('the last manager stays one: the refusal is told in the sheet', async () => {
  start(
    {},
    {
      'organisations.changeMember': () => {
        throw new Refusal('last_manager')
      },
    },
  )
  await tab('成员 1')
  await press('修改林*')
  const viewer = await screen.findByRole('radio', { name: '查看员' })
  await act(async () => void fireEvent.click(viewer))
  await inDialog('保存')
  await see('至少要保留一名管理员')
})

test('a member is removed after a question', async () => {
  let removed = false
  const city = start(
    {},
    {
      'organisations.detail': () => buildOrganisation({ members: removed ? both.slice(0, 1) : both }),
      'organisations.removeMember': () => {
        removed = true
        return {}
      },
    },
  )
  await tab('成员 2')
  expect(screen.queryByRole('button', { name: '移除林*' })).toBeNull()
  await press('移除陈*')
  await inDialog('移除')
  await gone('陈*')
  expect(city.called('organisations.removeMember')[0]?.params).toEqual({
    organisationId: idOf(7000),
    accountId: idOf(2),
  })
})

test('more buildings are asked for with proof; what was granted cannot be asked for again', async () => {
  const more = { ...building, id: idOf(4100), name: '海涛花园 4 栋' }
  let down = true
  const city = start(
    {},
    {
      'addresses.searchBuildings': () => ({ items: [building, more], next: null }),
      'organisations.askScope': () => {
        if (down) throw new NoAnswer()
        return buildOrganisation({ asked: [more] })
      },
    },
  )
  await tab('单位')
  await press(/^申请增加楼栋/)
  await type('搜索楼栋', '海涛')
  for (const name of [/海涛花园 3 栋/, /海涛花园 4 栋/]) {
    const found = await screen.findByRole('checkbox', { name })
    await act(async () => void fireEvent.click(found))
  }
  await choosing(['合同.jpg'], () => press('拍照或选文件'))
  await see('已上传')
  await press('申请 1 栋')
  await see(/网络不通/)
  down = false
  await press('申请 1 栋')
  await noDialog()
  await see('等审核的楼（1 栋）')
  const bodies = city.called('organisations.askScope').map(({ body }) => body)
  expect(bodies).toEqual([
    { buildingIds: [more.id], attachmentIds: [idOf(6001)] },
    { buildingIds: [more.id], attachmentIds: [idOf(6001)] },
  ])
})

test('who leaves is asked once, and goes back', async () => {
  const city = start(
    { myRole: 'filer', members: [], actions: ['declare', 'leave'] },
    { 'organisations.removeMember': () => ({}) },
  )
  await tab('单位')
  await press(/^退出这个单位/)
  await inDialog('退出')
  await waitFor(() => expect(device.visited).toEqual(['back']))
  expect(city.called('organisations.removeMember')[0]?.params.accountId).toBe(idOf(1))
})

test.each([
  ['a viewer', { myRole: 'viewer' as const, members: [], actions: ['leave' as const] }],
  ['one that was removed', { status: 'removed' as const, reason: '合同到期', myRole: null, members: [], actions: [] }],
])('%s is offered nothing to change', async (_who, organisation) => {
  start(organisation)
  await see('海涛物业服务有限公司')
  expect(screen.queryByRole('tab', { name: /成员/ })).toBeNull()
  expect(screen.queryByRole('button', { name: /申请增加楼栋/ })).toBeNull()
})

test('a long scope is folded until it is asked for', async () => {
  const scope = Array.from({ length: 30 }, (_, n) => ({ ...building, id: idOf(4200 + n), name: `第 ${n + 1} 栋` }))
  start({ scope, buildings: 30, decidedAt: ago(1) })
  await tab('单位')
  await see('第 8 栋')
  expect(screen.queryByText('第 9 栋')).toBeNull()
  await press('看全部 30 栋')
  await see('第 30 栋')
})

test('what cannot be read is said, and a retry shows it', async () => {
  let down = true
  start(
    {},
    {
      'organisations.detail': () => {
        if (down) throw new NoAnswer()
        return buildOrganisation()
      },
    },
  )
  await see('没有连上网络')
  down = false
  await press('重试')
  await see('海涛物业服务有限公司')
})
