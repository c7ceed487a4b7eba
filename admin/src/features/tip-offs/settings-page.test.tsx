import { screen, waitFor } from '@testing-library/react'
import { chooseOption } from '../../../test/choose-option'
import { problem } from '../../../test/fixtures/fake-transport'
import { idOf } from '../../../test/fixtures/ids'
import { buildWorld } from '../../../test/fixtures/world'
import { renderApp } from '../../../test/render-app'

const path = '/tip-off-settings'
const label = '举报工作人员的线索，交给哪个部门'

test('an administrator names the department, and a failed try keeps the choice', async () => {
  let failed = false
  const world = buildWorld('admin')
  const { user } = renderApp({
    world,
    path,
    transport: (usual) => async (request) => {
      if (!failed && request.method === 'PUT') {
        failed = true
        throw problem('unavailable')
      }
      return usual(request)
    },
  })
  await chooseOption(user, await screen.findByLabelText(label), '应急部门')
  await user.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('服务正在维护，请稍后再试')).toBeVisible()
  expect(screen.getByText('应急部门', { selector: '.ant-select-content' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(world.tipOffs.staffDepartmentId).toBe(idOf('department', 4)))
})

test('an auditor reads it, and cannot change it', async () => {
  const world = buildWorld('auditor')
  world.tipOffs.staffDepartmentId = idOf('department', 1)
  renderApp({ world, path })
  expect(await screen.findByText('城管部门')).toBeVisible()
  expect(screen.getByLabelText(label)).toBeDisabled()
  expect(screen.queryByRole('button', { name: '保存' })).not.toBeInTheDocument()
})
