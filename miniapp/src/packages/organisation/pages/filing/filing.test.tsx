import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { FilingChange, FilingView } from '@huisheng/contract'
import { buildFiling, buildFilingRow, buildOrganisation } from '../../../../../test/fake/organisations'
import { NoAnswer, Refusal, type Handlers } from '../../../../../test/fake/fake-api'
import { idOf } from '../../../../../test/fake/samples'
import { choosing, freshDevice, open, press, see } from '../../../../../test/person'
import { device } from '../../../../../test/stubs/taro'
import Filing from './index'

const fetched: string[] = []
let refusing = false
globalThis.fetch = (async (url: string) => {
  fetched.push(url)
  return refusing
    ? { ok: false, status: 404, json: async () => null }
    : { ok: true, status: 200, blob: async () => new Blob(['sheet']) }
}) as unknown as typeof fetch
const saved: string[] = []
HTMLAnchorElement.prototype.click = function () {
  saved.push(this.download)
}
beforeEach(() => {
  fetched.length = 0
  saved.length = 0
  refusing = false
})

const list = (handlers: Handlers = {}) => {
  const city = freshDevice({ params: { organisation: idOf(7000) }, handlers })
  open(Filing)
  return city
}
const show = (filing: Partial<FilingView> = {}, handlers: Handlers = {}) => {
  const city = freshDevice({
    params: { id: idOf(7100) },
    handlers: { 'filings.detail': () => buildFiling(filing), ...handlers },
  })
  open(Filing)
  return city
}
const sheet = (name = '十一月.xlsx', bytes = 10) => {
  const file = new File(['PK'], name)
  Object.defineProperty(file, 'size', { value: bytes })
  return file
}
const inDialog = async (name: string) => {
  const dialog = await screen.findByRole('dialog')
  await act(async () => void fireEvent.click(within(dialog).getByRole('button', { name })))
}
const opened = `to /packages/organisation/pages/filing/index?id=${idOf(7100)}`

test('the template of the organisation comes down, and a refusal is told', async () => {
  list()
  await press('下载模板')
  await waitFor(() => expect(fetched).toHaveLength(1))
  expect(fetched[0]).toContain(`/organisations/${idOf(7000)}/filings/template.xlsx`)
  await waitFor(() => expect(saved).toEqual(['批量申报模板.xlsx']))
  refusing = true
  await press('下载模板')
  await see('系统繁忙，请稍后再试')
})

test('a sheet goes up to the organisation and its reading is shown', async () => {
  const city = list()
  await see('还没有上传过')
  await choosing([sheet()], () => press('选择表格并上传'))
  await waitFor(() => expect(device.visited).toEqual([opened]))
  expect(city.called('filings.upload')[0]?.params).toEqual({ organisationId: idOf(7000) })
})

test('a sheet that did not arrive need not be chosen again', async () => {
  let down = true
  list({
    'filings.upload': () => {
      if (down) throw new NoAnswer()
      return buildFiling({ status: 'reading' })
    },
  })
  await choosing([sheet()], () => press('选择表格并上传'))
  await see(/网络不通/)
  down = false
  await press('再传一次“十一月.xlsx”')
  await waitFor(() => expect(device.visited).toEqual([opened]))
})

test('what can be no filing is told before it is sent', async () => {
  const city = list()
  await choosing([sheet('名单.docx')], () => press('选择表格并上传'))
  await see('“名单.docx”不是 .xlsx 表格，请用模板填写后再选')
  await choosing([sheet('很大.xlsx', 11 * 1024 * 1024)], () => press('选择表格并上传'))
  await see('“很大.xlsx”超过 10 MB，请分成几份上传')
  expect(city.called('filings.upload')).toEqual([])
})

test('why a sheet was refused is told in the server’s words', async () => {
  list({
    'filings.upload': () => {
      throw new Refusal('invalid_request', [{ path: 'file', message: '文件有密码保护，请取消密码' }])
    },
  })
  await choosing([sheet()], () => press('选择表格并上传'))
  await see('文件有密码保护，请取消密码')
})

test('a viewer sees what was uploaded and cannot upload', async () => {
  list({
    'organisations.detail': () => buildOrganisation({ myRole: 'viewer', members: [], actions: ['leave'] }),
    'filings.list': () => ({ items: [buildFiling({ status: 'done', declarations: 3, actions: [] })], next: null }),
  })
  await see('提交 3 份申报')
  await see(/您是查看员/)
  expect(screen.queryByRole('button', { name: '选择表格并上传' })).toBeNull()
})

test('reading is followed by itself until the preview is there, also after the network was gone', async () => {
  let asked = 0
  show(
    {},
    {
      'filings.detail': () => {
        asked += 1
        if (asked === 2) throw new NoAnswer()
        return asked < 4
          ? buildFiling({ status: 'reading', progress: { done: 400, total: 1000 }, actions: ['cancel'], revision: 1 })
          : buildFiling()
      },
    },
  )
  await see('读了 400 / 1,000 行')
  await see(/文件还在处理，连上后自动更新进度/)
  await screen.findByText('待确认', undefined, { timeout: 8000 })
  expect(screen.queryByText(/文件还在处理/)).toBeNull()
}, 15_000)

test('out of sight it is not asked about, and taken up again once seen', async () => {
  const city = show({ status: 'writing', progress: { done: 1, total: 3 }, actions: [] })
  await see('写了 1 / 3 套房屋')
  await act(async () => device.hide())
  const before = city.called('filings.detail').length
  const askedMeanwhile = () => expect(city.called('filings.detail').length).toBeGreaterThan(before + 1)
  await expect(waitFor(askedMeanwhile, { timeout: 2500 })).rejects.toThrow()
  await act(async () => device.showAgain())
  await waitFor(() => expect(city.called('filings.detail').length).toBeGreaterThan(before), { timeout: 4000 })
})

test('the preview opens on what is wrong, cell by cell, and shows each category by its tab', async () => {
  const city = show()
  await see('身份证号码不正确，请核对')
  await see('D5')
  await see('表格第 5 行')
  for (const name of ['新入住 2', '已搬离 1', '有变化 0', '没变化 1', '有错误 1']) screen.getByRole('tab', { name })
  await act(async () => void fireEvent.click(screen.getByRole('tab', { name: '已搬离 1' })))
  await see('表里没有这个人')
  expect(city.called('filings.rows').map(({ query }) => query.change)).toEqual(['error', 'move_out'])
})

test('many rows come page by page', async () => {
  const city = show(
    { counts: { move_in: 2, move_out: 0, change: 0, unchanged: 0, error: 0 } },
    {
      'filings.rows': ({ query }) => ({
        items: [buildFilingRow(query.change as FilingChange, { nameMasked: query.cursor ? '李*' : '张*' })],
        next: query.cursor ? null : '20',
      }),
    },
  )
  await see('张*')
  await press('再看一些')
  await see('李*')
  await see('张*')
  expect(city.called('filings.rows').map(({ query }) => query.cursor)).toEqual([undefined, '20'])
})

test('confirming says what will be written and that errors stay behind, and sends the revision that was seen', async () => {
  const city = show()
  await press('确认提交')
  await see(
    '新入住 2 人、搬离 1 人，会写成申报交网格员核实。搬离的是登记着、表格里没有写的人，请先看一遍“已搬离”。有错误的 1 行不提交。',
  )
  await inDialog('提交')
  await see('写了 0 / 3 套房屋')
  expect(city.called('filings.confirm').map(({ body }) => body)).toEqual([{ revision: 2 }])
})

test('overtaken by a colleague, it is told and can be read anew', async () => {
  let moved = false
  show(
    {},
    {
      'filings.detail': () => (moved ? buildFiling({ status: 'done', declarations: 3, actions: [] }) : buildFiling()),
      'filings.confirm': () => {
        moved = true
        throw new Refusal('filing_moved_on')
      },
    },
  )
  await press('确认提交')
  await inDialog('提交')
  await see('这次批量申报的状态刚刚发生了变化，请刷新后再操作')
  await press('刷新')
  await see('共提交 3 份申报，由网格员核实。')
})

test('given up, nothing is written, and another can be sent', async () => {
  const city = show()
  await press('放弃这次')
  await inDialog('放弃')
  await see('什么也没有提交，可以重新上传。')
  await press(/^再传一份/)
  expect(city.called('filings.cancel')).toHaveLength(1)
  expect(device.visited).toEqual([`to /packages/organisation/pages/filing/index?organisation=${idOf(7000)}`])
})

test('the result says how much was filed, what was left for a new look, and gives its files', async () => {
  show({
    status: 'done',
    declarations: 3,
    leftOver: 2,
    actions: ['download_errors', 'download_result'],
  })
  await see('共提交 3 份申报，由网格员核实。')
  await see(/有 2 套房屋在您预览之后情况变了/)
  await press(/^下载错误行/)
  await waitFor(() => expect(fetched.at(-1)).toContain(`/filings/${idOf(7100)}/errors.xlsx`))
  await press(/^下载逐行结果/)
  await waitFor(() => expect(fetched.at(-1)).toContain(`/filings/${idOf(7100)}/result.xlsx`))
})

test('a file that cannot be read says why, and offers no confirmation', async () => {
  show({ status: 'failed', failure: '第 1 行找不到“房屋编码”列，请用模板填写', actions: [] })
  await see('第 1 行找不到“房屋编码”列，请用模板填写')
  expect(screen.queryByRole('button', { name: '确认提交' })).toBeNull()
  expect(screen.queryByRole('tab')).toBeNull()
})

test('nothing that changes: said so, and there is nothing to confirm', async () => {
  show({
    counts: { move_in: 0, move_out: 0, change: 0, unchanged: 4, error: 0 },
    actions: ['cancel', 'download_result'],
  })
  await see('表格和已登记、已申报的一样，没有要提交的变化。')
  expect(screen.queryByRole('button', { name: '确认提交' })).toBeNull()
})

test('another organisation’s filing is not there', async () => {
  show(
    {},
    {
      'filings.detail': () => {
        throw new Refusal('not_found')
      },
    },
  )
  await see('内容不存在，或您无权查看')
})
