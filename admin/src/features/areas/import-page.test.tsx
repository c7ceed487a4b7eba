import { screen, waitFor } from '@testing-library/react'
import { problem } from '../../../test/fixtures/fake-transport'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const collection = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry: null }] }
const fileOf = (content: string) => {
  const file = new File([content], '网格.geojson', { type: 'application/json' })
  return Object.assign(file, { text: async () => content })
}
const choose = async (user: ReturnType<typeof renderApp>['user'], content: string) =>
  user.upload(await screen.findByLabelText(/GeoJSON 文件/), fileOf(content))

test('a dry run lists what it found by kind with its area, and changes nothing until it is applied', async () => {
  const { user, seen } = renderApp({ world: buildWorld('admin'), path: '/areas/import' })
  await choose(user, JSON.stringify(collection))
  expect(await screen.findByText('网格.geojson（1 个图形）')).toBeVisible()
  expect(screen.getByRole('button', { name: '导入' })).toBeDisabled()
  await user.click(screen.getByRole('button', { name: '试算' }))
  expect(await screen.findByText('试算完成，还没有改动任何数据')).toBeVisible()
  expect(screen.getByText('1,520.4 m²')).toBeVisible()
  expect(screen.getByText('编码有误')).toBeVisible()
  await user.click(screen.getByRole('button', { name: '导入' }))
  await user.click(await screen.findByRole('button', { name: '确定' }))
  expect(await screen.findByText('已导入，边界为第 2 版')).toBeVisible()
  expect(seen.filter((call) => call === 'areas.importGrids')).toHaveLength(2)
})

test('what is no GeoJSON is refused before it is sent', async () => {
  const { user, seen } = renderApp({ world: buildWorld('admin'), path: '/areas/import' })
  await choose(user, '<svg/>')
  expect(await screen.findByText(/不是有效的 JSON/)).toBeVisible()
  await choose(user, '{"type":"Feature"}')
  expect(await screen.findByText(/这不是 GeoJSON 图形集/)).toBeVisible()
  expect(screen.getByRole('button', { name: '试算' })).toBeDisabled()
  expect(seen).not.toContain('areas.importGrids')
})

test('a refused file says why and keeps what was chosen', async () => {
  const { user } = renderApp({
    world: buildWorld('admin'),
    path: '/areas/import',
    transport: (usual) => async (request) => {
      if (request.path === '/areas/import') throw problem('body_too_large')
      return usual(request)
    },
  })
  await choose(user, JSON.stringify(collection))
  await user.click(screen.getByRole('button', { name: '试算' }))
  expect(await screen.findByText('提交的内容太大')).toBeVisible()
  await waitFor(() => expect(screen.getByRole('button', { name: '试算' })).toBeEnabled())
})
