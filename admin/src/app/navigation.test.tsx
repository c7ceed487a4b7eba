import type { Role } from '@huisheng/contract'
import { screen, within } from '@testing-library/react'
import { buildWorld } from '../../test/fixtures/world'
import { renderApp } from '../../test/render-app'

const seenBy: [Role, string[]][] = [
  ['worker', ['我的工单', '举报台', '居住登记', '登记线索', '房屋地址', '网格', '工作日历', '近亲属申报']],
  [
    'leader',
    [
      ...['我的工单', '事件', '举报台', '申报', '居住登记', '登记线索', '单位', '房屋地址', '网格', '人员'],
      ...['工作日历', '近亲属申报', '登记导出'],
    ],
  ],
  [
    'officer',
    [
      ...['派遣台', '我的工单', '事件', '举报台', '待提奖励', '奖励审核台', '申报', '居住登记', '登记线索', '单位'],
      ...['房屋地址', '网格', '事项目录', '人员', '工作日历', '近亲属申报', '个人信息请求', '登记导出'],
    ],
  ],
  [
    'dispatcher',
    [
      ...['派遣台', '我的工单', '事件', '举报台', '房屋地址', '网格', '事项目录', '派遣规则', '人员'],
      ...['工作日历', '近亲属申报'],
    ],
  ],
  ['handler', ['我的工单', '举报台', '待提奖励', '奖励审核台', '房屋地址', '网格', '工作日历', '近亲属申报']],
  ['checker', ['我的工单', '事件', '举报台', '房屋地址', '网格', '工作日历', '近亲属申报']],
  [
    'reviewer',
    [
      ...['举报台', '待提奖励', '奖励审核台', '预算与账本', '奖励办法', '房屋地址', '网格', '工作日历'],
      ...['近亲属申报', '滥用嫌疑', '启封记录'],
    ],
  ],
  [
    'auditor',
    [
      ...[
        '事件',
        '举报台',
        '奖励审核台',
        '支付批次',
        '预算与账本',
        '奖励办法',
        '申报',
        '居住登记',
        '登记线索',
        '单位',
        '房屋地址',
        '网格',
        '事项目录',
        '派遣规则',
      ],
      ...['举报设置', '人员', '工作日历', '近亲属申报', '滥用嫌疑', '启封记录', '个人信息请求', '登记导出', '使用记录'],
    ],
  ],
  [
    'admin',
    [
      ...[
        '事件',
        '举报台',
        '奖励审核台',
        '预算与账本',
        '奖励办法',
        '申报',
        '居住登记',
        '登记线索',
        '单位',
        '房屋地址',
        '网格',
        '边界导入',
        '事项目录',
      ],
      ...['派遣规则', '申报规则', '举报设置', '人员', '工作日历', '近亲属申报', '滥用嫌疑', '启封记录'],
      ...['个人信息请求', '登记导出', '使用记录'],
    ],
  ],
]

test.each(seenBy)('a %s finds in the navigation what the contract lets them read', async (role, names) => {
  renderApp({ world: buildWorld(role), path: '/calendar' })
  const navigation = await screen.findByRole('navigation', { name: '主导航' })
  expect(
    within(navigation)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual(names)
})

test('the navigation stands in groups, and a group without a page is not shown', async () => {
  renderApp({ world: buildWorld('dispatcher'), path: '/calendar' })
  const navigation = await screen.findByRole('navigation', { name: '主导航' })
  const groups = within(navigation).getAllByRole('heading')
  expect(groups.map((group) => group.textContent)).toEqual(['办件', '人房', '基础'])
})

test.each([
  '/register',
  '/leads',
  '/register/counts',
  '/privacy-requests',
  '/exports',
  '/audit',
  '/unsealings',
  '/tip-off-signals',
  '/tip-off-settings',
])('a handler who types %s is shown nothing and asks the server for nothing', async (path) => {
  const { seen } = renderApp({ world: buildWorld('handler'), path })
  expect(await screen.findByText('这个页面不存在，或您无权查看')).toBeVisible()
  expect(seen.filter((call) => /^(register|privacy|audit|vault|tipOffs)\./.test(call))).toEqual([])
})

test('a page one may not read is not shown, and asks the server for nothing', async () => {
  const { seen } = renderApp({ world: buildWorld('worker'), path: '/staff' })
  expect(await screen.findByText('这个页面不存在，或您无权查看')).toBeVisible()
  expect(seen).not.toContain('accounts.staff')
})

test('the front door leads each role to their first page', async () => {
  const { address } = renderApp({ world: buildWorld('handler'), path: '/' })
  expect(await screen.findByRole('heading', { name: '我的工单' })).toBeVisible()
  expect(address().pathname).toBe('/queue')
})

test('a link to nowhere says so', async () => {
  renderApp({ world: buildWorld('admin'), path: '/no-such-page' })
  expect(await screen.findByText('这个页面不存在，或您无权查看')).toBeVisible()
})
