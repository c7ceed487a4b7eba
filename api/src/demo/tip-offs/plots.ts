import type { Arrival, ReportStatus, TipOffMode, tipOffOutcomes } from '@huisheng/contract'

export type Said = { by: 'tipster' | 'staff'; words: string; evidence?: true }

/** How one tip-off of the demo shall go. Those of one `fact` stand in one place and are joined at the end. */
export type TipOffPlot = {
  mode: TipOffMode
  matterCode: string
  text: string
  where: string
  daysAgo: number
  end: Extract<ReportStatus, 'submitted' | 'dispatched' | 'handling' | 'closed'>
  outcome?: (typeof tipOffOutcomes)[number]
  /** Which of the made-up pictures; none without. */
  picture?: number
  /** The demo’s resident; somebody without. */
  byDemoResident?: true
  /** About the worker of the grid it lies in. */
  aboutWorker?: true
  /** One of its photos never arrived. */
  photoLost?: true
  said?: Said[]
  fineFen?: number
  rated?: true
  fact?: string
  arrival?: Exclude<Arrival, 'first'>
}

const supermarket = { matterCode: '0407', where: '海山路 18 号生鲜超市', fact: 'supermarket' } as const
const warehouse = { matterCode: '0308', where: '物流园 3 号仓' } as const

/** All made up. */
export const tipOffPlots: TipOffPlot[] = [
  {
    ...supermarket,
    mode: 'anonymous',
    text: '生鲜超市每天打烊后把过期冷冻肉撕掉标签重新贴日期，第二天接着卖，冷库最里面一排全是。',
    daysAgo: 38.4,
    end: 'closed',
    outcome: 'proved',
    picture: 1,
    fineFen: 8_000_000,
    said: [
      { by: 'staff', words: '请问换标签一般在几点？有没有固定的人在做？' },
      { by: 'tipster', words: '每晚十点半以后，戴蓝帽子的两个人，在后门旁边的操作间。', evidence: true },
    ],
  },
  {
    ...supermarket,
    mode: 'bound',
    byDemoResident: true,
    text: '这家超市卖的冷冻肉改过日期，我买到的一盒标签下面还有一张旧标签，已经过期两个月。',
    daysAgo: 37.9,
    end: 'closed',
    outcome: 'proved',
    picture: 1,
    arrival: 'supplement',
    rated: true,
  },
  {
    ...supermarket,
    mode: 'anonymous',
    text: '超市冷冻肉过期换标签，附近好几个人都知道。',
    daysAgo: 36.2,
    end: 'closed',
    outcome: 'proved',
  },
  {
    ...warehouse,
    mode: 'real_name',
    text: '仓库把两个安全出口都锁死了，里面还隔了房间住人，晚上有十几个人睡在货架中间。',
    daysAgo: 30.1,
    end: 'closed',
    outcome: 'proved',
    fineFen: 5_000_000,
    rated: true,
  },
  {
    mode: 'anonymous',
    matterCode: '0302',
    text: '地下一层有人私拉电线给十几辆电动车充电，插线板就放在纸箱上，每天晚上都这样。',
    where: '5 栋地下一层',
    daysAgo: 24.3,
    end: 'closed',
    outcome: 'proved',
    picture: 2,
    said: [{ by: 'staff', words: '已到现场断电清理，请留意是否反弹，有情况在这里告诉我们。' }],
  },
  {
    mode: 'bound',
    matterCode: '0501',
    text: '一套三房被隔成八间出租，厨房和阳台都住了人，隔板是木头的。',
    where: '3 栋 1203',
    daysAgo: 19.6,
    end: 'closed',
    outcome: 'partly',
    fineFen: 300_000,
  },
  {
    mode: 'bound',
    byDemoResident: true,
    matterCode: '0303',
    text: '小区北门的消防通道被划成收费车位，白天晚上都停满，消防车根本进不来。',
    where: '小区北门',
    daysAgo: 16.8,
    end: 'closed',
    outcome: 'proved',
    picture: 3,
    rated: true,
  },
  {
    mode: 'anonymous',
    matterCode: '0407',
    text: '奶茶店没有健康证的人在操作间做饮料，原料桶没有日期。',
    where: '公交站旁奶茶店',
    daysAgo: 14.5,
    end: 'closed',
    outcome: 'unfounded',
  },
  {
    mode: 'bound',
    matterCode: '0104',
    text: '凌晨两点左右有货车往空地倒装修垃圾，车斗盖着绿布，已经连着三个晚上。',
    where: '学校围墙外空地',
    daysAgo: 11.2,
    end: 'closed',
    outcome: 'out_of_duty',
    picture: 4,
  },
  {
    ...warehouse,
    mode: 'anonymous',
    where: '工业区 B 栋一楼',
    text: '车间里动火作业没有人看护，旁边就是油漆桶和稀料，灭火器是空的。',
    daysAgo: 4.6,
    end: 'handling',
    said: [
      { by: 'staff', words: '收到。动火作业一般在什么时间？' },
      { by: 'tipster', words: '下午三点到六点之间最多，今天也在焊。' },
    ],
  },
  {
    mode: 'anonymous',
    matterCode: '0407',
    text: '早餐店用工业盐腌咸菜，袋子就堆在后巷，晚上收走。',
    where: '菜市场门口早餐店后巷',
    daysAgo: 3.7,
    end: 'handling',
    said: [{ by: 'tipster', words: '今天早上又看到了空袋子，还在原处。', evidence: true }],
  },
  {
    mode: 'bound',
    matterCode: '0504',
    text: '顶楼在夜里偷偷加建铁皮房，已经立了柱子，白天用布盖住。',
    where: '7 栋顶楼',
    daysAgo: 2.9,
    end: 'handling',
    picture: 5,
  },
  {
    mode: 'bound',
    matterCode: '0302',
    text: '楼梯间有人用插线板给电动车充电，线从五楼一直吊到一楼。',
    where: '2 栋楼梯间',
    daysAgo: 0.7,
    end: 'dispatched',
    picture: 0,
  },
  {
    mode: 'anonymous',
    matterCode: '0303',
    text: '救护车通道被铁链锁住，物业说要交钱才开。',
    where: '小区东门',
    daysAgo: 0.4,
    end: 'dispatched',
    picture: 4,
  },
  {
    mode: 'anonymous',
    matterCode: '0607',
    text: '网格员上门登记时让住户买他亲戚店里的灭火器，不买就说检查不合格，好几户都遇到了。',
    where: '本网格多栋楼',
    daysAgo: 2.2,
    end: 'handling',
    aboutWorker: true,
    said: [{ by: 'staff', words: '请说明大致时间和涉及的楼栋，不需要写您是哪一户。' }],
  },
  {
    mode: 'anonymous',
    matterCode: '0308',
    text: '工地塔吊没有验收就在用，钢丝绳断了好几股，照片拍到了。',
    where: '工业区旁工地',
    daysAgo: 0.5,
    end: 'submitted',
    photoLost: true,
  },
]
