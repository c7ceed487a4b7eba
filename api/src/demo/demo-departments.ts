/** Departments by short key, as the catalogue and the staff of the demo name them. */
export const departments = {
  chengguan: '城管和综合执法局',
  zhujian: '住房和建设局',
  gongan: '公安分局',
  xiaofang: '消防救援大队',
  shichang: '市场监管局',
  shuiwu: '水务局',
  huanjing: '生态环境局',
  jiaotong: '交通运输局',
  yingji: '应急管理局',
  weijian: '卫生健康局',
  minzheng: '民政局',
  renli: '人力资源局',
  shatoujiao: '沙头角街道办事处',
  haishan: '海山街道办事处',
  yantian: '盐田街道办事处',
  meisha: '梅沙街道办事处',
  discipline: '区纪检监察',
} as const
export type DepartmentKey = keyof typeof departments
