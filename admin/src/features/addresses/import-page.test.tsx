import { screen, waitFor, within } from '@testing-library/react'
import { watchDownloads } from '../../../test/downloads'
import { importOf } from '../../../test/fixtures/addresses'
import { problem } from '../../../test/fixtures/fake-transport'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'
import type { Request } from '../../app/with-session'

const open = (part: Partial<Parameters<typeof renderApp>[0]> = {}) => {
  const sent: Request[] = []
  const app = renderApp({
    world: buildWorld('admin'),
    path: '/buildings/import',
    transport: (usual) => (request) => {
      if (request.method === 'POST') sent.push(request)
      return usual(request)
    },
    ...part,
  })
  return { ...app, sent }
}
const choose = async (user: ReturnType<typeof renderApp>['user'], name: string, content: string) =>
  user.upload(
    await screen.findByLabelText(/\.xlsx|\.json/),
    Object.assign(new File([content], name), { text: async () => content }),
  )
const row = { dwellingCode: '4403080000011101', buildingCode: '440308000001', floor: 1, room: '101' }

test('a sheet is tried first, its findings stand by row and cell, and only then it is applied', async () => {
  const { user, sent } = open()
  await choose(user, '鹏湾.xlsx', 'PK')
  expect(await screen.findByText('鹏湾.xlsx')).toBeVisible()
  expect(screen.getByRole('button', { name: '导入' })).toBeDisabled()
  await user.click(screen.getByRole('button', { name: '试算' }))
  expect(await screen.findByText('试算完成，还没有改动任何数据')).toBeVisible()
  const found = within(screen.getByRole('row', { name: /G9/ }))
  expect(found.getByText('楼层应为整数，例如 3 或 -1')).toBeVisible()
  expect(found.getByText('不导入')).toBeVisible()
  expect(within(screen.getByRole('row', { name: /K27/ })).getByText('提醒')).toBeVisible()
  expect(sent.map(({ query }) => query?.dryRun)).toEqual(['true'])
  await user.click(screen.getByRole('button', { name: '导入' }))
  expect(await screen.findByText('新增 40 套，改动 3 套。')).toBeVisible()
  await user.click(screen.getByRole('button', { name: '确定' }))
  expect(await screen.findByText('已导入')).toBeVisible()
  expect(sent.map(({ query }) => query?.dryRun)).toEqual(['true', 'false'])
  expect((sent[1]?.body as FormData).get('file')).toMatchObject({ name: '鹏湾.xlsx' })
  expect(screen.getByRole('button', { name: '导入' })).toBeDisabled()
})

test('rows of a JSON file go as they are, with the datum that was chosen', async () => {
  const { user, sent } = open()
  await choose(user, '鹏湾.json', JSON.stringify([row]))
  await user.click(screen.getByRole('radio', { name: /GCJ-02/ }))
  await user.click(screen.getByRole('button', { name: '试算' }))
  expect(await screen.findByText('试算完成，还没有改动任何数据')).toBeVisible()
  expect(sent[0]).toMatchObject({ path: '/addresses/import', query: { datum: 'gcj02' }, body: { rows: [row] } })
})

test('another datum or another file asks for another try before anything is applied', async () => {
  const { user } = open()
  await choose(user, '鹏湾.xlsx', 'PK')
  await user.click(screen.getByRole('button', { name: '试算' }))
  await waitFor(() => expect(screen.getByRole('button', { name: '导入' })).toBeEnabled())
  await user.click(screen.getByRole('radio', { name: /GCJ-02/ }))
  expect(screen.getByRole('button', { name: '导入' })).toBeDisabled()
  await user.click(screen.getByRole('button', { name: '试算' }))
  await waitFor(() => expect(screen.getByRole('button', { name: '导入' })).toBeEnabled())
  await choose(user, '明珠.xlsx', 'PK')
  await waitFor(() => expect(screen.getByRole('button', { name: '导入' })).toBeDisabled())
})

test('what can be no import is refused before it is sent', async () => {
  const { user, sent } = open()
  await choose(user, '坏.json', '{')
  expect(await screen.findByText('文件读不出来：不是有效的 JSON')).toBeVisible()
  await choose(user, '别的.json', '{"features":[]}')
  expect(await screen.findByText(/这个 JSON 里没有房屋/)).toBeVisible()
  await choose(user, '错行.json', JSON.stringify([row, { ...row, room: 101 }]))
  expect(await screen.findByText(/第 2 条的 room 不对/)).toBeVisible()
  expect(screen.getByRole('button', { name: '试算' })).toBeDisabled()
  expect(sent).toEqual([])
})

test('a sheet the server cannot read says so and stays chosen; one that changes nothing needs no import', async () => {
  let broken = true
  const { user } = open({
    handlers: {
      addresses: {
        importSheet: ({ query }) => {
          if (broken) throw problem('sheet_unreadable')
          return { ...importOf(query.dryRun), added: 0, changed: 0, unchanged: 48, refused: 0, findings: [] }
        },
      },
    },
  })
  await choose(user, '鹏湾.xlsx', 'PK')
  await user.click(screen.getByRole('button', { name: '试算' }))
  expect(await screen.findByText('表格无法读取，请使用 .xlsx 模板')).toBeVisible()
  expect(screen.getByText('鹏湾.xlsx')).toBeVisible()
  broken = false
  await user.click(screen.getByRole('button', { name: '试算' }))
  expect(await screen.findByText('没有发现问题')).toBeVisible()
  expect(screen.getByRole('button', { name: '导入' })).toBeDisabled()
})

test('the template is handed over under a name of its own', async () => {
  const saved = watchDownloads()
  const { user } = open()
  await user.click(await screen.findByRole('button', { name: '下载模板' }))
  await waitFor(() => expect(saved.names).toEqual(['房屋地址模板.xlsx']))
  saved.stop()
})
