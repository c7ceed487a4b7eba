import type { DeclarationView, Role } from '@huisheng/contract'
import { act, screen, waitFor, within } from '@testing-library/react'
import { buildDeclaration } from '../../../test/fixtures/declarations'
import { problem } from '../../../test/fixtures/fake-transport'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const open = async (
  part: Partial<DeclarationView> = {},
  role: Role = 'officer',
  more: Partial<Parameters<typeof renderApp>[0]> = {},
) => {
  const declaration = buildDeclaration(7, part)
  const world = buildWorld(role)
  world.declarations.list = [declaration]
  const app = renderApp({ world, path: `/declarations/${declaration.id}`, ...more })
  await screen.findByRole('heading', { name: '入住申报' })
  return { ...app, world, declaration, now: () => world.declarations.list[0] }
}
const people = () => within(screen.getByRole('region', { name: '人员' }))

test('people are masked, and what the checks found stands with its rule', async () => {
  await open()
  expect(people().getByRole('row', { name: /何\*\*/ })).toHaveTextContent('440***********1234')
  expect(screen.getByText('依据：住房租赁条例')).toBeVisible()
  expect(screen.getByText('网格员上门或远程核实。')).toBeVisible()
  expect(screen.getByText(/按时（深圳市/)).toBeVisible()
})

test('a minor without a guardian is pointed out; for whom it was filed stands with their confirmation', async () => {
  const [first] = buildDeclaration(7).occupants
  await open({
    occupants: first ? [{ ...first, minor: true }] : [],
    onBehalfOf: { nameMasked: '罗**', phoneMasked: '135****0001', confirmedAt: null },
  })
  expect(screen.getByText('未成年人，没有填监护人')).toBeVisible()
  expect(screen.getByText('罗** 135****0001，本人还没有确认')).toBeVisible()
})

test('visits, corrections and the way it went are all there', async () => {
  await open({ ...buildDeclaration(9, { status: 'verified' }), id: buildDeclaration(7).id, kind: 'move_in' })
  const visits = within(screen.getByRole('region', { name: '上门和预约' }))
  expect(visits.getByText('敲门三次无人应')).toBeVisible()
  expect(screen.getByRole('list', { name: '更正的内容' })).toHaveTextContent('叶** 的证件号码：护照号码抄错一位')
  expect(screen.getByText(/距房屋约 14 米/)).toBeVisible()
  expect(screen.getByText('上门核实')).toBeVisible()
})

test('whoever may only read is offered nothing', async () => {
  await open({ actions: [] }, 'auditor')
  expect(screen.queryByRole('region', { name: '操作' })).not.toBeInTheDocument()
})

test('only what the declaration offers can be done; what is a resident’s is not offered here', async () => {
  await open({ actions: ['withdraw', 'attempt', 'supplement'] })
  const offered = within(screen.getByRole('region', { name: '操作' })).getAllByRole('button')
  expect(offered.map(({ textContent }) => textContent)).toEqual(['记录上门未遇'])
})

test('the whole is shown for a reason, and masked again when one comes back to the page', async () => {
  const { user, router, declaration, seen } = await open()
  await user.click(screen.getByRole('button', { name: '查看完整信息' }))
  await user.type(screen.getByLabelText('查看原因'), '核')
  await user.click(screen.getByRole('button', { name: '提交查看完整信息' }))
  expect(await screen.findByText('请写明查看原因，至少 4 个字')).toBeVisible()
  expect(seen).not.toContain('declarations.reveal')
  await user.type(screen.getByLabelText('查看原因'), '对证件号码')
  await user.click(screen.getByRole('button', { name: '提交查看完整信息' }))
  expect(await people().findByText('440308199001011234')).toBeVisible()
  expect(screen.getByText('郑建国 13700008820')).toBeVisible()
  expect(screen.queryByRole('button', { name: '查看完整信息' })).not.toBeInTheDocument()
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('440308199001011234')

  await act(() => router.navigate('/declarations'))
  await screen.findByRole('heading', { name: '申报' })
  await act(() => router.navigate(`/declarations/${declaration.id}`))
  expect(await screen.findByText('440***********1234')).toBeVisible()
  expect(screen.queryByText('440308199001011234')).not.toBeInTheDocument()
  expect(seen.filter((call) => call === 'declarations.reveal')).toHaveLength(1)
})

test('what was shown before a verification is masked after it: it may be true no longer', async () => {
  const { user } = await open()
  await user.click(screen.getByRole('button', { name: '查看完整信息' }))
  await user.type(screen.getByLabelText('查看原因'), '核对证件号码')
  await user.click(screen.getByRole('button', { name: '提交查看完整信息' }))
  expect(await people().findByText('440308199001011234')).toBeVisible()
  await user.click(screen.getByRole('button', { name: '核实' }))
  await user.click(screen.getByRole('radio', { name: '与申报一致' }))
  await user.click(screen.getByRole('button', { name: '提交核实' }))
  expect(await people().findByText('440***********1234')).toBeVisible()
  expect(people().queryByText('440308199001011234')).not.toBeInTheDocument()
})

test('a reveal that is refused shows nothing and says why', async () => {
  const { user } = await open({}, 'officer', {
    handlers: {
      declarations: {
        reveal: () => {
          throw problem('device_not_bound')
        },
      },
    },
  })
  await user.click(screen.getByRole('button', { name: '查看完整信息' }))
  await user.type(screen.getByLabelText('查看原因'), '核对证件号码')
  await user.click(screen.getByRole('button', { name: '提交查看完整信息' }))
  expect(await screen.findByText(/这台设备没有绑定您的账号/)).toBeVisible()
  expect(screen.getByLabelText('查看原因')).toHaveValue('核对证件号码')
  expect(people().getByText('440***********1234')).toBeVisible()
})

test('a declaration one may not see is not there', async () => {
  renderApp({ world: buildWorld('officer'), path: `/declarations/${buildDeclaration(999).id}` })
  expect(await screen.findByText('内容不存在，或您无权查看')).toBeVisible()
})

test('going back without a page before leads to the board', async () => {
  const { user, address } = await open()
  await user.click(screen.getByRole('button', { name: '返回' }))
  await waitFor(() => expect(address().pathname).toBe('/declarations'))
})
