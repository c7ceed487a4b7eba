import type { contract, Parsed, Role } from '@huisheng/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { watchDownloads } from '../../../test/downloads'
import { problem } from '../../../test/fixtures/fake-transport'
import { idOf } from '../../../test/fixtures/ids'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'
import type { Request } from '../../app/with-session'

type MakeBatch = Parsed<typeof contract.payments.makeBatch>['body']

const open = async (path: string, fail?: (request: Request) => void, role: Role = 'finance') => {
  const world = buildWorld(role)
  const sent: Request[] = []
  const app = renderApp({
    world,
    path,
    transport: (usual) => async (request) => {
      if (request.method !== 'GET') sent.push(request)
      fail?.(request)
      return usual(request)
    },
  })
  return { ...app, world, sent }
}
type User = Awaited<ReturnType<typeof open>>['user']
const confirm = async (user: User) => user.click(await screen.findByRole('button', { name: '确定' }))
const batch = async (count: number) =>
  within(await screen.findByRole('listitem', { name: `批次 PC20261120000${count}` }))
const box = (count: number) => screen.findByRole('checkbox', { name: `选择 ZF20261120000${count}` })

test('payments of one way are chosen, summed, and made into one batch', async () => {
  const { user, sent, world } = await open('/payments')
  await user.click(await box(1))
  expect(await box(3)).toBeDisabled()
  await user.click(screen.getByRole('button', { name: '选择全部待编批的银行转账' }))
  expect(screen.getByRole('group', { name: '编批' })).toHaveTextContent('已选 2 笔银行转账，合计 5,031.50 元')
  await user.click(screen.getByRole('button', { name: '编成一批' }))
  await confirm(user)
  expect(await screen.findByRole('heading', { name: '支付批次' })).toBeVisible()
  expect((sent[0]?.body as MakeBatch).paymentIds).toEqual([idOf('payment', 1), idOf('payment', 2)])
  expect(world.money.payments.list[0]?.status).toBe('batched')
})

test('an answer that was lost is asked for again as the same batch', async () => {
  let lost = true
  const { user, sent } = await open('/payments', ({ path, method }) => {
    if (lost && method === 'POST' && path === '/payment-batches') throw problem('unavailable')
  })
  await user.click(await box(1))
  await user.click(screen.getByRole('button', { name: '编成一批' }))
  await confirm(user)
  expect(await screen.findByText('服务正在维护，请稍后再试')).toBeVisible()
  lost = false
  await user.click(screen.getByRole('button', { name: '编成一批' }))
  await confirm(user)
  await waitFor(() => expect(sent).toHaveLength(2))
  const [first, second] = sent.map(({ body }) => (body as MakeBatch).submissionId)
  expect(second).toBe(first)
})

test('a payment that another has batched meanwhile is said, and the list is read anew', async () => {
  const { user, world } = await open('/payments')
  await user.click(await box(1))
  world.money.payments.list = world.money.payments.list.map((one) =>
    one.id === idOf('payment', 1) ? { ...one, status: 'batched' } : one,
  )
  await user.click(screen.getByRole('button', { name: '编成一批' }))
  await confirm(user)
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: '选择 ZF202611200001' })).not.toBeInTheDocument())
})

test('a computer that is not bound is told what to do', async () => {
  await open('/payments', ({ path }) => {
    if (path === '/payments') throw problem('device_not_bound')
  })
  expect(await screen.findByText(/请换到那台电脑/)).toBeVisible()
})

test('filters stand in the address; a failed payment says why', async () => {
  const { user, address } = await open('/payments?status=failed')
  expect(await screen.findByText('户名与账号不符')).toBeVisible()
  expect(screen.queryByRole('checkbox')).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: '支付成功' }))
  await waitFor(() => expect(address().search).toBe('?status=confirmed'))
  expect(await screen.findByText('ZF202611200005')).toBeVisible()
})

test('releasing names the sum, and whoever made it is sent to another', async () => {
  let own = true
  const { user, world } = await open('/payment-batches', ({ path }) => {
    if (own && path.endsWith('/release')) throw problem('duties_separated')
  })
  await user.click((await batch(1)).getByRole('button', { name: '放行' }))
  expect(await screen.findByText('放行 7,563.00 元？')).toBeVisible()
  await confirm(user)
  expect(await screen.findByText(/请换一位财务人员办理/)).toBeVisible()
  own = false
  await user.click((await batch(1)).getByRole('button', { name: '放行' }))
  await user.click((await screen.findAllByRole('button', { name: '确定' })).at(-1) as HTMLElement)
  await waitFor(() => expect(world.money.payments.batches[0]?.status).toBe('released'))
  expect(await (await batch(1)).findByRole('button', { name: '下载代发文件' })).toBeVisible()
})

test('the bank’s file is handed over after a warning', async () => {
  const downloads = watchDownloads()
  const { user, seen } = await open('/payment-batches')
  await user.click((await batch(2)).getByRole('button', { name: '下载代发文件' }))
  expect(await screen.findByText(/下载即记录/)).toBeVisible()
  expect(seen).not.toContain('payments.file')
  await confirm(user)
  await waitFor(() => expect(downloads.names).toEqual(['代发 PC202611200002.csv']))
  downloads.stop()
})

test('results are imported with what was not understood, line by line', async () => {
  const { user } = await open('/payment-batches')
  const file = new File(['a'], '结果.csv', { type: 'text/csv' })
  await user.upload((await batch(2)).getByLabelText('导入银行结果文件（.csv 或 .xlsx）'), file)
  const found = await (await batch(2)).findByRole('status', { name: '导入结果' })
  expect(found).toHaveTextContent('成功 1 笔，失败 1 笔，先前已知 2 笔，1 行没有认出')
  expect(found).toHaveTextContent('7这一批里没有编号 ZF209900000001')
  expect((await batch(2)).getByText('已全部有结果')).toBeVisible()
})

test('a file that cannot be read says what it lacks, and another can be chosen', async () => {
  const { user } = await open('/payment-batches', ({ path }) => {
    if (path.endsWith('/results'))
      throw problem('invalid_request', [{ path: 'file', message: '文件里没有这些列：支付单号' }])
  })
  const input = (await batch(2)).getByLabelText('导入银行结果文件（.csv 或 .xlsx）')
  await user.upload(input, new File(['?'], 'x.csv', { type: 'text/csv' }))
  expect(await (await batch(2)).findByRole('alert')).toHaveTextContent('文件里没有这些列：支付单号')
  expect(input).toBeEnabled()
})

test('a batch is dissolved with a reason', async () => {
  const { user, world, sent } = await open('/payment-batches')
  await user.click((await batch(1)).getByRole('button', { name: '撤销这一批' }))
  await user.click((await batch(1)).getByRole('button', { name: '撤销这一批' }))
  expect(await screen.findByText('请写明理由')).toBeVisible()
  await user.click(screen.getByLabelText('为什么撤销'))
  await user.paste('有一笔账号要核对')
  await user.click((await batch(1)).getByRole('button', { name: '撤销这一批' }))
  await waitFor(() => expect(world.money.payments.batches[0]?.status).toBe('dissolved'))
  expect(sent).toHaveLength(1)
})

test('transfers on their way show how far they are; an auditor reads without acting', async () => {
  const { world } = await open('/payment-batches', undefined, 'auditor')
  world.money.payments.batches = world.money.payments.batches.map((one) => ({ ...one, actions: [] }))
  expect((await batch(3)).getByText('成功 2 笔，失败 0 笔，3 笔正在转账')).toBeVisible()
  expect(screen.queryByRole('link', { name: '去编批' })).not.toBeInTheDocument()
  expect((await batch(3)).queryByRole('link')).not.toBeInTheDocument()
})
