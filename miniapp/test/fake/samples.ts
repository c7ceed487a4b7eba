import type {
  GridCard,
  HistoryEntry,
  MatterView,
  Me,
  NoticeView,
  Outlines,
  PhotoView,
  ReportRow,
  ReportView,
  Session,
} from '@huisheng/contract'

export const idOf = (n: number) => n.toString(16).padStart(24, '0')
const hour = 3_600_000
export const ago = (hours: number) => new Date(Date.now() - hours * hour).toISOString()

export const resident: Me = {
  id: idOf(1),
  role: 'resident',
  name: '居民 138****0001',
  phoneMasked: '138****0001',
  areas: [],
  department: null,
  privacyVersion: null,
  pledgeVersion: null,
  deviceBound: null,
}

export const buildSession = (change: Partial<Session> = {}): Session => ({
  accessToken: 'access-1',
  accessExpiresAt: ago(-1),
  refreshToken: 'refresh-token-number-1',
  me: resident,
  ...change,
})

const limit = { amount: 5, unit: 'working_days' } as const
export const buildMatter = (change: Partial<MatterView> = {}): MatterView => ({
  id: idOf(100),
  code: 'SZ-0101',
  classCode: 'SZ',
  className: '市政设施',
  name: '路灯不亮',
  keywords: ['路灯', '灯坏', '太黑'],
  kinds: ['request', 'complaint'],
  departmentId: idOf(90),
  departmentName: '城市管理局',
  defaultQueue: 'grid',
  workType: 'general',
  limits: { accept: limit, respond: limit, handle: limit, check: limit },
  materials: [],
  process: [],
  photosAtLeast: 0,
  afterPhotoRequired: true,
  duplicateRadiusMetres: 100,
  fileAutomatically: true,
  closeAutomatically: false,
  source: '示例',
  published: true,
  version: 1,
  ...change,
})

export const matters: MatterView[] = [
  buildMatter(),
  buildMatter({ id: idOf(101), code: 'SZ-0102', name: '路面破损', keywords: ['坑洼', '路面'] }),
  buildMatter({
    id: idOf(102),
    code: 'HJ-0201',
    classCode: 'HJ',
    className: '环境卫生',
    name: '垃圾堆积',
    keywords: ['垃圾', '臭味'],
    photosAtLeast: 1,
  }),
  buildMatter({
    id: idOf(103),
    code: 'ZA-0301',
    classCode: 'ZA',
    className: '安全隐患',
    name: '楼道堆物',
    keywords: ['消防', '杂物'],
    kinds: ['complaint', 'tip_off'],
  }),
  buildMatter({
    id: idOf(104),
    code: 'JY-0401',
    classCode: 'JY',
    className: '意见建议',
    name: '社区服务建议',
    keywords: [],
    kinds: ['suggestion'],
  }),
]

export const card: GridCard = {
  id: idOf(30),
  code: '030304(B)',
  name: '第四网格',
  kind: 'estate',
  path: [
    { id: idOf(10), level: 'district', name: '盐田区' },
    { id: idOf(11), level: 'street', name: '海山街道' },
    { id: idOf(12), level: 'community', name: '田东社区' },
  ],
  range: '东至海山路，南至深盐路，西至沙盐路，北至梧桐山脚',
  households: 312,
  areaSquareMetres: 84_000,
  centreWgs84: { longitude: 114.236, latitude: 22.556 },
  worker: { id: idOf(31), name: '林晓岚', phone: '13800000002' },
  substitute: null,
  leader: { id: idOf(32), name: '周启明', phone: '13800000003' },
  supervisionPhone: '0755-00000000',
}

const square = (x: number, y: number, size: number) => [
  [
    [x, y],
    [x + size, y],
    [x + size, y + size * 0.8],
    [x + size * 0.4, y + size],
    [x, y + size * 0.7],
    [x, y],
  ],
]
const feature = (n: number, level: 'street' | 'grid', name: string, coordinates: unknown[]) => ({
  type: 'Feature' as const,
  id: idOf(n),
  properties: { level, code: String(n), name, parentId: null },
  geometry: { type: 'Polygon' as const, coordinates },
})
export const streets: Outlines = {
  type: 'FeatureCollection',
  datum: 'wgs84',
  features: [
    feature(11, 'street', '海山街道', square(114.22, 22.54, 0.03)),
    feature(13, 'street', '沙头角街道', square(114.25, 22.54, 0.03)),
  ],
}
export const grids: Outlines = {
  type: 'FeatureCollection',
  datum: 'wgs84',
  features: [
    feature(30, 'grid', '第四网格', square(114.231, 22.55, 0.009)),
    feature(31, 'grid', '第五网格', square(114.24, 22.55, 0.009)),
  ],
}

export const buildPhoto = (n: number): PhotoView => ({
  id: idOf(500 + n),
  width: 800,
  height: 600,
  mainUrl: `/api/v1/photos/${idOf(500 + n)}/main?expires=1&signature=s`,
  thumbnailUrl: `/api/v1/photos/${idOf(500 + n)}/thumbnail?expires=1&signature=s`,
  takenAt: null,
  takenWgs84: null,
})

export const buildRow = (change: Partial<ReportRow> = {}): ReportRow => ({
  id: idOf(1000),
  number: '202611210001',
  kind: 'request',
  matterCode: 'SZ-0101',
  matterName: '路灯不亮',
  className: '市政设施',
  text: '三栋楼下的路灯坏了一周，晚上回家看不清台阶，老人容易摔。',
  status: 'handling',
  placeWords: '海山路 12 号楼下',
  gridId: idOf(30),
  gridName: '第四网格',
  communityName: '田东社区',
  pointWgs84: { longitude: 114.2355, latitude: 22.5545 },
  thumbnailUrl: null,
  queue: null,
  claimantName: null,
  clock: { stage: 'handle', startedAt: ago(5), amberAt: ago(-60), dueAt: ago(-90), colour: 'green' },
  submittedAt: ago(6),
  changedAt: ago(2),
  mine: true,
  ...change,
})

const entry = (
  seq: number,
  action: HistoryEntry['action'],
  sentence: string,
  hours: number,
  change: Partial<HistoryEntry> = {},
): HistoryEntry => ({
  seq,
  action,
  at: ago(hours),
  byName: '系统',
  byRole: null,
  status: 'handling',
  sentence,
  words: null,
  photos: [],
  queueName: null,
  why: null,
  ...change,
})

export const buildReport = (change: Partial<ReportView> = {}): ReportView => ({
  ...buildRow(change),
  workType: 'general',
  departmentName: '城市管理局',
  afterPhotoRequired: true,
  place: {
    by: 'pin',
    words: '海山路 12 号楼下',
    address: null,
    doorPlateCode: null,
    pointWgs84: { longitude: 114.2355, latitude: 22.5545 },
    accuracyMetres: 12,
    why: '按图钉所在网格',
  },
  areaPath: card.path,
  photos: [],
  afterPhotos: [],
  outcome: null,
  resolutionWords: null,
  rating: null,
  ratingClosesAt: null,
  reopenings: 0,
  followers: 0,
  following: false,
  reporterName: '居民',
  history: [
    entry(1, 'submit', '您上报了这件事', 6, { status: 'submitted' }),
    entry(2, 'route', '已派给第四网格的网格员', 5.9, { status: 'dispatched' }),
    entry(3, 'claim', '网格员林晓岚已接单，正在处理', 2, { words: '已到现场看过，下午联系路灯所更换。' }),
  ],
  historyIntact: null,
  next: '网格员处理后会拍照反馈，再由核查员核查',
  actions: ['note'],
  ...change,
})

export const buildNotice = (n: number, change: Partial<NoticeView> = {}): NoticeView => ({
  id: idOf(700 + n),
  title: '网格员已接单',
  text: '您上报的“路灯不亮”，网格员林晓岚正在处理。',
  about: { noun: 'report', id: idOf(1000) },
  at: ago(n),
  readAt: null,
  ...change,
})
