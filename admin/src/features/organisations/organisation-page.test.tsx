import type { OrganisationView, Role } from '@huisheng/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { problem } from '../../../test/fixtures/fake-transport'
import { buildOrganisation } from '../../../test/fixtures/organisations'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const open = async (
  part: Partial<OrganisationView>,
  role: Role = 'officer',
  more: Partial<Parameters<typeof renderApp>[0]> = {},
) => {
  const organisation = buildOrganisation(0, part)
  const world = buildWorld(role)
  world.organisations.list = [organisation]
  const app = renderApp({ world, path: `/organisations/${organisation.id}`, ...more })
  await screen.findByRole('heading', { name: organisation.name })
  return { ...app, world, organisation, now: () => world.organisations.list[0] }
}

test('whoever decides reads the masked facts, the warnings and the papers', async () => {
  const { organisation } = await open({ status: 'applied' })
  expect(screen.getByText('郑** 138****1234')).toBeVisible()
  expect(screen.getByText(organisation.warnings[0] ?? '—')).toBeVisible()
  const paper = screen.getByRole('link', { name: /营业执照\.jpg/ })
  expect(paper).toHaveAttribute('href', organisation.proof[0]?.url)
  expect(paper).toHaveAttribute('target', '_blank')
  expect(await screen.findByRole('application', { name: /楼栋的位置/ })).toBeInTheDocument()
})

test('an approval grants the buildings that are ticked, and others that were looked up', async () => {
  const { user, organisation, now } = await open({ status: 'applied' })
  await user.click(screen.getByRole('button', { name: '通过' }))
  const [first, second] = organisation.asked
  expect(screen.getByRole('checkbox', { name: new RegExp(first?.name ?? '—') })).toBeChecked()
  await user.click(screen.getByRole('checkbox', { name: new RegExp(first?.name ?? '—') }))
  await user.type(screen.getByLabelText('再加一栋楼'), '沿港宿舍')
  await user.click(await screen.findByTitle(/^沿港宿舍楼 ·/))
  await user.click(screen.getByRole('button', { name: '确定通过' }))
  expect(await screen.findByText('已通过，单位可以开始申报')).toBeVisible()
  expect(now()?.scope.map(({ name }) => name)).toEqual([second?.name, '沿港宿舍楼'])
  expect(screen.getByRole('region', { name: '可以申报的楼栋' })).toHaveTextContent('沿港宿舍楼')
})

test('no building ticked is refused beside the field', async () => {
  const { user, organisation, now } = await open({ status: 'applied' })
  await user.click(screen.getByRole('button', { name: '通过' }))
  for (const { name } of organisation.asked) await user.click(screen.getByRole('checkbox', { name: new RegExp(name) }))
  await user.click(screen.getByRole('button', { name: '确定通过' }))
  expect(await screen.findByText('请至少选择一栋楼')).toBeVisible()
  expect(now()?.status).toBe('applied')
})

test('a refusal needs its reason, and what was typed stays when the form is folded away', async () => {
  const { user, now } = await open({ status: 'applied' })
  await user.click(screen.getByRole('button', { name: '不通过' }))
  await user.click(screen.getByRole('button', { name: '确定不通过' }))
  expect(await screen.findByText('请写明原因')).toBeVisible()
  await user.type(screen.getByLabelText('不通过的原因'), '证照与名称不一致')
  await user.click(screen.getByRole('button', { name: '取消' }))
  await user.click(screen.getByRole('button', { name: '不通过' }))
  expect(screen.getByLabelText('不通过的原因')).toHaveValue('证照与名称不一致')
  await user.click(screen.getByRole('button', { name: '确定不通过' }))
  expect(await screen.findByText('已告知申请人没有通过')).toBeVisible()
  expect(now()?.reason).toBe('证照与名称不一致')
})

test('when another has decided first, one sees it, and what was typed stays', async () => {
  const { user, world, organisation } = await open({ status: 'applied' })
  await user.click(screen.getByRole('button', { name: '不通过' }))
  await user.type(screen.getByLabelText('不通过的原因'), '材料不全')
  world.organisations.list = [{ ...organisation, status: 'approved', actions: ['set_scope'] }]
  await user.click(screen.getByRole('button', { name: '确定不通过' }))
  expect(await screen.findByText('这个单位刚刚有了变化，现在是「已通过」')).toBeVisible()
  expect(screen.getByLabelText('不通过的原因')).toHaveValue('材料不全')
  expect(screen.getByRole('button', { name: '确定不通过' })).toBeDisabled()
})

test('the scope is changed with a reason, and an organisation removed with one', async () => {
  const { user, now } = await open({ status: 'approved' })
  await user.click(screen.getByRole('button', { name: '修改楼栋范围' }))
  await user.click(screen.getByRole('checkbox', { name: /鹏湾二村/ }))
  await user.type(screen.getByLabelText('修改原因'), '合同到期')
  await user.click(screen.getByRole('button', { name: '确定修改楼栋范围' }))
  expect(await screen.findByText('楼栋范围已更新')).toBeVisible()
  expect(now()?.scope.map(({ name }) => name)).toEqual(['梧桐花园 3 栋'])
  await user.click(screen.getByRole('button', { name: '停用单位' }))
  await user.type(screen.getByLabelText('停用原因'), '已注销')
  await user.click(screen.getByRole('button', { name: '确定停用单位' }))
  await waitFor(() => expect(now()?.status).toBe('removed'))
  await waitFor(() => expect(screen.queryByRole('region', { name: '操作' })).not.toBeInTheDocument())
})

test('members are read, those who ran out too', async () => {
  await open({ status: 'approved' }, 'auditor')
  const members = within(screen.getByRole('region', { name: '成员' }))
  expect(within(members.getByRole('row', { name: /何\*\*/ })).getByText('已到期')).toBeVisible()
  expect(within(members.getByRole('row', { name: /郑\*\*/ })).getByText('管理员')).toBeVisible()
})

test('only what the organisation offers can be done, whatever its state', async () => {
  await open({ status: 'applied', actions: ['manage_members', 'refuse'] })
  const offered = within(screen.getByRole('region', { name: '操作' })).getAllByRole('button')
  expect(offered.map(({ textContent }) => textContent)).toEqual(['不通过'])
})

test('without a signed pledge nothing of it is shown, and the way out is said', async () => {
  const world = buildWorld('officer')
  const { user } = renderApp({
    world,
    path: `/organisations/${world.organisations.list[0]?.id ?? ''}`,
    handlers: {
      organisations: {
        detail: () => {
          throw problem('pledge_required')
        },
      },
    },
  })
  await user.click(await within(await screen.findByRole('dialog')).findByRole('button', { name: '取消' }))
  expect(await screen.findByText('请先签署保密承诺书')).toBeVisible()
  expect(screen.queryByRole('region', { name: '成员' })).not.toBeInTheDocument()
})
