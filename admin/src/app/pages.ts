import { contract, type Role, staff } from '@huisheng/contract'
import type { ComponentType } from 'react'
import type { IconName } from '../ui/icon'

export type Page = {
  path: string
  title: string
  /** Who may read what the page shows: the access list of the route it reads first. */
  access: readonly Role[]
  /** Pages with an icon stand in the navigation, in this order. */
  icon?: IconName
  load: () => Promise<ComponentType>
}

export const pages: Page[] = [
  {
    path: '/desk',
    title: '派遣台',
    icon: 'desk',
    access: contract.reports.file.access,
    load: async () => (await import('../features/desk/desk-page')).DeskPage,
  },
  {
    path: '/queue',
    title: '我的工单',
    icon: 'queue',
    access: contract.reports.queue.access,
    load: async () => (await import('../features/reports/queue-page')).QueuePage,
  },
  {
    path: '/reports',
    title: '事件',
    icon: 'reports',
    access: contract.reports.board.access,
    load: async () => (await import('../features/reports/board-page')).BoardPage,
  },
  {
    path: '/reports/:reportId',
    title: '事件详情',
    access: contract.reports.detail.access,
    load: async () => (await import('../features/reports/report-page')).ReportPage,
  },
  {
    path: '/declarations',
    title: '申报',
    icon: 'declarations',
    access: contract.declarations.board.access,
    load: async () => (await import('../features/declarations/board-page')).DeclarationBoardPage,
  },
  {
    path: '/declarations/:declarationId',
    title: '申报详情',
    access: contract.declarations.detail.access,
    load: async () => (await import('../features/declarations/declaration-page')).DeclarationPage,
  },
  {
    path: '/organisations',
    title: '单位',
    icon: 'organisations',
    access: contract.organisations.list.access,
    load: async () => (await import('../features/organisations/organisations-page')).OrganisationsPage,
  },
  {
    path: '/organisations/:organisationId',
    title: '单位详情',
    access: contract.organisations.list.access,
    load: async () => (await import('../features/organisations/organisation-page')).OrganisationPage,
  },
  {
    path: '/buildings',
    title: '房屋地址',
    icon: 'buildings',
    access: contract.addresses.building.access,
    load: async () => (await import('../features/addresses/buildings-page')).BuildingsPage,
  },
  {
    path: '/buildings/import',
    title: '房屋导入',
    access: contract.addresses.import.access,
    load: async () => (await import('../features/addresses/import-page')).AddressImportPage,
  },
  {
    path: '/buildings/:buildingId',
    title: '楼栋',
    access: contract.addresses.building.access,
    load: async () => (await import('../features/addresses/building-page')).BuildingPage,
  },
  {
    path: '/areas',
    title: '网格',
    icon: 'areas',
    access: contract.staffing.list.access,
    load: async () => (await import('../features/areas/areas-page')).AreasPage,
  },
  {
    path: '/areas/import',
    title: '边界导入',
    icon: 'import',
    access: contract.areas.importGrids.access,
    load: async () => (await import('../features/areas/import-page')).ImportPage,
  },
  {
    path: '/catalogue',
    title: '事项目录',
    icon: 'catalogue',
    access: contract.catalogue.all.access,
    load: async () => (await import('../features/catalogue/catalogue-page')).CataloguePage,
  },
  {
    path: '/rules',
    title: '派遣规则',
    icon: 'rules',
    access: contract.routing.rules.access,
    load: async () => (await import('../features/catalogue/rules-page')).RulesPage,
  },
  {
    path: '/declaration-rules',
    title: '申报规则',
    icon: 'standards',
    access: contract.declarations.setRules.access,
    load: async () => (await import('../features/rules/rules-page')).DeclarationRulesPage,
  },
  {
    path: '/staff',
    title: '人员',
    icon: 'staff',
    access: contract.accounts.staff.access,
    load: async () => (await import('../features/staff/staff-page')).StaffPage,
  },
  {
    path: '/calendar',
    title: '工作日历',
    icon: 'calendar',
    access: staff,
    load: async () => (await import('../features/calendar/calendar-page')).CalendarPage,
  },
]

export const maySee = (role: Role, page: Page) => page.access.includes(role)
export const navigationOf = (role: Role) => pages.filter((page) => page.icon && maySee(role, page))
