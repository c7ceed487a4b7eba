const gallery = process.env.GALLERY === '1' ? ['pages/gallery/index'] : []

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/mine/index',
    'pages/notices/index',
    'pages/settings/index',
    'pages/report/index',
    'pages/sign-in/index',
    'pages/privacy/index',
    'pages/grid/index',
    ...gallery,
  ],
  subPackages: [
    { root: 'packages/report', name: 'report', pages: ['pages/new/index'] },
    {
      root: 'packages/staff',
      name: 'staff',
      pages: [
        'pages/queue/index',
        'pages/report/index',
        'pages/tasks/index',
        'pages/verify/index',
        'pages/dwelling/index',
        'pages/person/index',
        'pages/leads/index',
        'pages/pledge/index',
      ],
    },
    {
      root: 'packages/declare',
      name: 'declare',
      pages: ['pages/home/index', 'pages/new/index', 'pages/declaration/index', 'pages/door/index'],
    },
    {
      root: 'packages/tip-off',
      name: 'tip-off',
      pages: ['pages/new/index', 'pages/receipt/index', 'pages/open/index', 'pages/one/index', 'pages/mine/index'],
    },
    {
      root: 'packages/reward',
      name: 'reward',
      pages: ['pages/hall/index', 'pages/mine/index', 'pages/claim/index'],
    },
    { root: 'packages/privacy', name: 'privacy', pages: ['pages/home/index'] },
    {
      root: 'packages/organisation',
      name: 'organisation',
      pages: ['pages/home/index', 'pages/apply/index', 'pages/organisation/index', 'pages/filing/index'],
    },
  ],
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['report'] } },
  tabBar: {
    custom: true,
    color: '#55635f',
    selectedColor: '#0f6b5c',
    backgroundColor: '#ffffff',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/mine/index', text: '我的上报' },
      { pagePath: 'pages/notices/index', text: '消息' },
      { pagePath: 'pages/settings/index', text: '我的' },
    ],
  },
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '回声',
    navigationBarTextStyle: 'black',
    navigationBarBackgroundColor: '#f5f3ee',
    backgroundColor: '#f5f3ee',
    backgroundTextStyle: 'dark',
  },
  permission: { 'scope.userLocation': { desc: '用于标注您上报的问题在哪里' } },
  requiredPrivateInfos: ['getLocation'],
  lazyCodeLoading: 'requiredComponents',
})
