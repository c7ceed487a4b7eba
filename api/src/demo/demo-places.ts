import type { Centre } from './divide-district.ts'

type Place = { code: string; name: string; at: [number, number]; share: number }
export type Street = { code: string; name: string; communities: Place[]; roads: string[] }

const community = (code: string, name: string, longitude: number, latitude: number, share: number): Place => ({
  code,
  name: `${name}社区`,
  at: [longitude, latitude],
  share,
})

/** Streets and communities by their public names; where each lies and its share of the grids are approximate. */
export const streets: Street[] = [
  {
    code: '01',
    name: '沙头角街道',
    roads: ['沙盐路', '深盐路', '官下路', '公园路', '园林路', '沙深路', '桥东街', '恩上路'],
    communities: [
      community('0101', '中英街', 114.2285, 22.5462, 8),
      community('0102', '桥东', 114.2262, 22.5512, 11),
      community('0103', '沙头角', 114.2315, 22.5513, 14),
      community('0104', '东和', 114.2215, 22.5568, 14),
      community('0105', '田心', 114.2325, 22.5572, 15),
    ],
  },
  {
    code: '02',
    name: '海山街道',
    roads: ['海山路', '海景二路', '金融路', '梧桐路', '深盐路', '海涛路', '海鹏街', '东部沿海高速'],
    communities: [
      community('0201', '海涛', 114.2388, 22.5553, 14),
      community('0202', '鹏湾', 114.2425, 22.5588, 14),
      community('0203', '田东', 114.2368, 22.5608, 13),
      community('0204', '梧桐', 114.2275, 22.5665, 12),
      community('0205', '海山', 114.2318, 22.5638, 11),
    ],
  },
  {
    code: '03',
    name: '盐田街道',
    roads: ['东海道', '永安北路', '沿港路', '明珠道', '北山道', '洪安路', '盐田路', '深盐路'],
    communities: [
      community('0301', '沿港', 114.2602, 22.5672, 15),
      community('0302', '永安', 114.2655, 22.5722, 15),
      community('0303', '东海', 114.2718, 22.5725, 16),
      community('0304', '明珠', 114.2535, 22.5675, 13),
      community('0305', '北山', 114.2692, 22.5835, 10),
      community('0306', '盐田', 114.2775, 22.5795, 13),
      community('0307', '三洲田', 114.2735, 22.6235, 7),
    ],
  },
  {
    code: '04',
    name: '梅沙街道',
    roads: ['环梅路', '盐梅路', '彩陶路', '艺海路', '金沙街', '翠碧街', '东部华侨城路', '望翠路'],
    communities: [
      community('0401', '大梅沙', 114.3028, 22.5935, 13),
      community('0402', '东海岸', 114.2975, 22.5972, 12),
      community('0403', '滨海', 114.3085, 22.5975, 12),
      community('0404', '小梅沙', 114.3258, 22.6025, 11),
      community('0405', '上坪', 114.2955, 22.6155, 7),
    ],
  },
]

export const gridCount = 282

/** Dense along the coast, densest in the old town, thin in the mountains: a heavy centre at each community. */
export const centres: Centre[] = streets.flatMap(({ communities }) =>
  communities.map(({ at, share, code }) => ({
    at,
    reach: share < 8 ? 0.008 : code < '02' ? 0.003 : 0.0042,
    weight: share / (code < '02' ? 8 : 18),
  })),
)
