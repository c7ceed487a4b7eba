import { contract, staff } from '@huisheng/contract'
import type { Page } from './page'

/** What the work stands on: areas, catalogue, rules, people, days. */
export const ground: Page[] = [
  {
    path: '/areas',
    title: '网格',
    icon: 'areas',
    access: contract.staffing.list.access,
    load: async () => (await import('../../features/areas/areas-page')).AreasPage,
  },
  {
    path: '/areas/import',
    title: '边界导入',
    icon: 'import',
    access: contract.areas.importGrids.access,
    load: async () => (await import('../../features/areas/import-page')).ImportPage,
  },
  {
    path: '/catalogue',
    title: '事项目录',
    icon: 'catalogue',
    access: contract.catalogue.all.access,
    load: async () => (await import('../../features/catalogue/catalogue-page')).CataloguePage,
  },
  {
    path: '/rules',
    title: '派遣规则',
    icon: 'rules',
    access: contract.routing.rules.access,
    load: async () => (await import('../../features/catalogue/rules-page')).RulesPage,
  },
  {
    path: '/declaration-rules',
    title: '申报规则',
    icon: 'standards',
    access: contract.declarations.setRules.access,
    load: async () => (await import('../../features/rules/rules-page')).DeclarationRulesPage,
  },
  {
    path: '/tip-off-settings',
    title: '举报设置',
    icon: 'tipOffSettings',
    access: contract.tipOffs.staffWay.access,
    load: async () => (await import('../../features/tip-offs/settings-page')).TipOffSettingsPage,
  },
  {
    path: '/staff',
    title: '人员',
    icon: 'staff',
    access: contract.accounts.staff.access,
    load: async () => (await import('../../features/staff/staff-page')).StaffPage,
  },
  {
    path: '/calendar',
    title: '工作日历',
    icon: 'calendar',
    access: staff,
    load: async () => (await import('../../features/calendar/calendar-page')).CalendarPage,
  },
  {
    path: '/my-kin',
    title: '近亲属申报',
    icon: 'kin',
    access: contract.rewards.kin.access,
    load: async () => (await import('../../features/kin/kin-page')).KinPage,
  },
]
