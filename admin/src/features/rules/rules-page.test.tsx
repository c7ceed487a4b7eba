import { screen, waitFor, within } from '@testing-library/react'
import { chooseOption } from '../../../test/choose-option'
import { problem } from '../../../test/fixtures/fake-transport'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const open = async (path = '/declaration-rules', more: Partial<Parameters<typeof renderApp>[0]> = {}) => {
  const world = buildWorld('admin')
  const app = renderApp({ world, path, ...more })
  await screen.findByRole('button', { name: /^保存/ })
  return { ...app, world }
}

test('every rule stands with its source beside it', async () => {
  await open()
  const first = within(screen.getByRole('group', { name: '第 1 条期限' }))
  expect(first.getByLabelText('几日内')).toHaveValue('7')
  expect(first.getByLabelText('依据')).toHaveValue('深圳经济特区居住证条例（默认值，可修改）')
  const standards = within(screen.getByRole('region', { name: '居住标准' }))
  expect(standards.getAllByLabelText('依据')).toHaveLength(4)
  expect(screen.getByLabelText('字段：证件号码')).toHaveValue('occupants.documentNumber')
})

test('a deadline is changed with its source; without one it is not saved', async () => {
  const { user, world, seen } = await open()
  const first = within(screen.getByRole('group', { name: '第 1 条期限' }))
  await user.clear(first.getByLabelText('几日内'))
  await user.type(first.getByLabelText('几日内'), '10')
  await user.clear(first.getByLabelText('依据'))
  await user.click(screen.getByRole('button', { name: '保存规则' }))
  expect(await first.findByText('请写明依据')).toBeVisible()
  expect(seen).not.toContain('declarations.setRules')
  await user.type(first.getByLabelText('依据'), '本市 2026 年规定')
  await user.click(screen.getByRole('button', { name: '保存规则' }))
  expect(await screen.findByText('规则已保存，对以后的申报起用')).toBeVisible()
  expect(world.declarations.rules.deadlines[0]).toMatchObject({ days: 10, source: '本市 2026 年规定' })
  expect(world.declarations.rules.deadlines).toHaveLength(3)
  expect(world.declarations.rules.notForLiving.roomTypes).toContain('cellar')
})

test('a new deadline asks for whom, what and how many days, and an old one can go', async () => {
  const { user, world } = await open()
  await user.click(screen.getByRole('button', { name: '删除第 2 条期限' }))
  await user.click(screen.getByRole('button', { name: '加一条期限' }))
  const added = within(screen.getByRole('group', { name: '第 3 条期限' }))
  await user.click(screen.getByRole('button', { name: '保存规则' }))
  expect(await added.findAllByText('此项必填')).toHaveLength(4)
  await chooseOption(user, added.getByLabelText('谁来申报'), '用人单位')
  await chooseOption(user, added.getByLabelText('申报什么'), '集体宿舍申报')
  await user.type(added.getByLabelText('几日内'), '0')
  await user.type(added.getByLabelText('依据'), '本市规定')
  await user.click(screen.getByRole('button', { name: '保存规则' }))
  await waitFor(() =>
    expect(world.declarations.rules.deadlines.at(-1)).toEqual({
      capacities: ['employer'],
      kinds: ['dormitory'],
      days: 0,
      source: '本市规定',
    }),
  )
  expect(world.declarations.rules.deadlines).toHaveLength(3)
})

test('what the server refuses is said beside its field, and nothing typed is lost', async () => {
  const { user } = await open('/declaration-rules', {
    handlers: {
      declarations: {
        setRules: () => {
          throw problem('invalid_request', [{ path: 'fields.1.keptUntil', message: '保存期限比法定期限长' }])
        },
      },
    },
  })
  const second = within(screen.getByRole('group', { name: '第 2 个字段' }))
  await user.clear(second.getByLabelText('保存到什么时候'))
  await user.type(second.getByLabelText('保存到什么时候'), '永久')
  await user.click(screen.getByRole('button', { name: '保存规则' }))
  expect(await second.findByText('保存期限比法定期限长')).toBeVisible()
  expect(second.getByLabelText('保存到什么时候')).toHaveValue('永久')
})

test('how long each kind is kept is changed with its source; a number is asked for where it is not kept for ever', async () => {
  const { user, world, address } = await open()
  await user.click(screen.getByRole('tab', { name: '保存期限' }))
  await waitFor(() => expect(address().search).toBe('?part=retention'))
  const kept = within(await screen.findByRole('group', { name: '使用记录' }))
  expect(kept.getByLabelText('保存天数')).toBeDisabled()
  await user.click(kept.getByRole('checkbox', { name: '一直保存' }))
  await user.click(screen.getByRole('button', { name: '保存' }))
  expect(await kept.findByText(/必填|格式不正确/)).toBeVisible()
  await user.type(kept.getByLabelText('保存天数'), '1095')
  const declared = within(screen.getByRole('group', { name: '申报' }))
  await user.clear(declared.getByLabelText('依据'))
  await user.type(declared.getByLabelText('依据'), '本市档案规定')
  await user.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText(/保存期限已更新/)).toBeVisible()
  expect(world.declarations.retention.map(({ days }) => days)).toEqual([730, 1825, 1095])
  expect(world.declarations.retention[0]).toMatchObject({ kind: 'declaration', name: '申报', source: '本市档案规定' })
})

test('rules that cannot be read say why and can be tried again; others than administrators find no editor', async () => {
  let broken = true
  const { user } = renderApp({
    world: buildWorld('admin'),
    path: '/declaration-rules',
    transport: (usual) => async (request) => {
      if (broken && request.path === '/declaration-rules') throw problem('too_many_requests')
      return usual(request)
    },
  })
  await user.click(await screen.findByRole('button', { name: '重试' }))
  expect(await screen.findByText('操作太频繁，请稍后再试')).toBeVisible()
  broken = false
  await user.click(screen.getByRole('button', { name: '重试' }))
  expect(await screen.findByRole('button', { name: '保存规则' })).toBeVisible()
})

test('an officer finds no editor of rules', async () => {
  const { seen } = renderApp({ world: buildWorld('officer'), path: '/declaration-rules' })
  expect(await screen.findByText('这个页面不存在，或您无权查看')).toBeVisible()
  expect(seen).not.toContain('declarations.rules')
})
