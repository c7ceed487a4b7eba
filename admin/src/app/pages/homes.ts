import { contract } from '@huisheng/contract'
import type { Page } from './page'

/** Who lives where: declared, registered, and the houses and organisations behind it. */
export const homes: Page[] = [
  {
    path: '/declarations',
    title: '申报',
    icon: 'declarations',
    access: contract.declarations.board.access,
    load: async () => (await import('../../features/declarations/board-page')).DeclarationBoardPage,
  },
  {
    path: '/declarations/:declarationId',
    title: '申报详情',
    access: contract.declarations.detail.access,
    load: async () => (await import('../../features/declarations/declaration-page')).DeclarationPage,
  },
  {
    path: '/register',
    title: '居住登记',
    icon: 'register',
    access: contract.register.search.access,
    load: async () => (await import('../../features/register/search-page')).RegisterSearchPage,
  },
  {
    path: '/register/counts',
    title: '各网格统计',
    access: contract.register.counts.access,
    load: async () => (await import('../../features/register/counts-page')).RegisterCountsPage,
  },
  {
    path: '/register/buildings/:buildingId',
    title: '楼栋图',
    access: contract.register.building.access,
    load: async () => (await import('../../features/register/building-page')).RegisterBuildingPage,
  },
  {
    path: '/register/dwellings/:dwellingId',
    title: '房屋档案',
    access: contract.register.dwelling.access,
    load: async () => (await import('../../features/register/dwelling-page')).DwellingPage,
  },
  {
    path: '/register/persons/:personId',
    title: '人员档案',
    access: contract.register.person.access,
    load: async () => (await import('../../features/register/person-page')).PersonPage,
  },
  {
    path: '/leads',
    title: '登记线索',
    icon: 'leads',
    access: contract.register.leads.access,
    load: async () => (await import('../../features/register/leads-page')).LeadsPage,
  },
  {
    path: '/organisations',
    title: '单位',
    icon: 'organisations',
    access: contract.organisations.list.access,
    load: async () => (await import('../../features/organisations/organisations-page')).OrganisationsPage,
  },
  {
    path: '/organisations/:organisationId',
    title: '单位详情',
    access: contract.organisations.list.access,
    load: async () => (await import('../../features/organisations/organisation-page')).OrganisationPage,
  },
  {
    path: '/buildings',
    title: '房屋地址',
    icon: 'buildings',
    access: contract.addresses.building.access,
    load: async () => (await import('../../features/addresses/buildings-page')).BuildingsPage,
  },
  {
    path: '/buildings/import',
    title: '房屋导入',
    access: contract.addresses.import.access,
    load: async () => (await import('../../features/addresses/import-page')).AddressImportPage,
  },
  {
    path: '/buildings/:buildingId',
    title: '楼栋',
    access: contract.addresses.building.access,
    load: async () => (await import('../../features/addresses/building-page')).BuildingPage,
  },
]
