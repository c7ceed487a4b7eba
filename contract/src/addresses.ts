import * as z from 'zod'
import { AreaRef } from './accounts.ts'
import { everyone, staff } from './roles.ts'
import { route } from './route.ts'
import { Id, Instant, Page, pageOf, PointWgs84 } from './values.ts'

/** What a dwelling was built or approved for. */
export const DwellingUse = z.enum(['home', 'dormitory', 'shop', 'office', 'storage', 'other'])
export type DwellingUse = z.infer<typeof DwellingUse>
export const dwellingUseNames: Record<DwellingUse, string> = {
  home: '住宅',
  dormitory: '宿舍',
  shop: '商铺',
  office: '办公',
  storage: '仓储',
  other: '其他',
}

export const BuildingRef = z.object({ id: Id, code: z.string(), name: z.string(), address: z.string() })
export type BuildingRef = z.infer<typeof BuildingRef>

export const DwellingRef = z.object({
  id: Id,
  code: z.string(),
  /** The standard address, from the street to the room. */
  address: z.string(),
  buildingId: Id,
  buildingName: z.string(),
})
export type DwellingRef = z.infer<typeof DwellingRef>

export const DwellingView = DwellingRef.extend({
  unit: z.string().nullable(),
  floor: z.number().int(),
  room: z.string(),
  use: DwellingUse,
  rooms: z.number().int().nullable(),
  areaSquareMetres: z.number().nullable(),
  gridId: Id.nullable(),
})
export type DwellingView = z.infer<typeof DwellingView>

export const BuildingView = BuildingRef.extend({
  road: z.string(),
  units: z.array(z.string()),
  floors: z.number().int(),
  dwellings: z.number().int(),
  pointWgs84: PointWgs84.nullable(),
  /** 区 › 街道 › 社区 › 网格, as of today. */
  path: z.array(AreaRef),
  /** Which grid it lay in, since when, and how that is known. The newest first. */
  gridLinks: z.array(z.object({ grid: AreaRef, validFrom: Instant, by: z.enum(['file', 'point']) })),
})
export type BuildingView = z.infer<typeof BuildingView>

/** What the plate at a door answers to whoever scans it. No person is named. */
export const PlateView = DwellingRef.extend({
  grid: AreaRef.nullable(),
  communityName: z.string().nullable(),
})
export type PlateView = z.infer<typeof PlateView>

/** `code.signature`, as in the link of the QR: nobody can guess a plate by counting up codes. */
export const PlateToken = z.string().regex(/^[0-9A-Za-z-]{6,40}\.[0-9A-Za-z_-]{8,24}$/, '这不是有效的门牌二维码')

export const AddressRow = z.object({
  dwellingCode: z.string().trim().max(60),
  buildingCode: z.string().trim().max(60),
  buildingName: z.string().trim().max(60),
  communityCode: z.string().trim().max(40).default(''),
  road: z.string().trim().max(80),
  unit: z.string().trim().max(20).default(''),
  floor: z.union([z.number(), z.string().max(10)]),
  room: z.string().trim().max(20),
  use: z.string().trim().max(20).default(''),
  rooms: z.union([z.number(), z.string().max(10), z.null()]).default(null),
  areaSquareMetres: z.union([z.number(), z.string().max(20), z.null()]).default(null),
  gridCode: z.string().trim().max(40).default(''),
  longitude: z.union([z.number(), z.string().max(24), z.null()]).default(null),
  latitude: z.union([z.number(), z.string().max(24), z.null()]).default(null),
})
export type AddressRow = z.infer<typeof AddressRow>

export const AddressFinding = z.object({
  /** From 1, as a spreadsheet counts; the heading is row 1. */
  row: z.number().int(),
  /** C12, where the row came from a sheet. */
  cell: z.string().nullable(),
  field: z.string(),
  level: z.enum(['error', 'warning']),
  message: z.string(),
})
export type AddressFinding = z.infer<typeof AddressFinding>

export const AddressImport = z.object({
  applied: z.boolean(),
  rows: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  /** Rows with an error: left out, they hold up no other. */
  refused: z.number().int(),
  buildings: z.number().int(),
  /** The first 1,000. */
  findings: z.array(AddressFinding),
  findingsInAll: z.number().int(),
})
export type AddressImport = z.infer<typeof AddressImport>

/** How a city writes its codes and its datum; editable, with the source of the rule. */
export const AddressForm = z.object({
  dwellingPattern: z.string().max(200),
  buildingPattern: z.string().max(200),
  source: z.string().max(200),
})
export type AddressForm = z.infer<typeof AddressForm>

const byBuilding = z.object({ buildingId: Id })
const dryRun = z.object({ dryRun: z.stringbool().default(false), datum: z.enum(['wgs84', 'gcj02']).default('wgs84') })

export const addresses = {
  search: route({
    method: 'GET',
    path: '/dwellings',
    summary: '边输入边查房屋：路名、楼栋、房号或简写，最多 20 条',
    access: everyone,
    limit: { times: 240, seconds: 60 },
    query: z.object({
      q: z.string().trim().min(1, '请输入地址').max(60),
      buildingId: Id.optional(),
      organisationId: Id.optional(),
    }),
    response: z.array(DwellingRef),
  }),
  searchBuildings: route({
    method: 'GET',
    path: '/buildings',
    summary: '按名称、地址或编码查楼栋；工作人员可按区域列出',
    access: everyone,
    limit: { times: 240, seconds: 60 },
    query: Page.extend({ q: z.string().trim().max(60).default(''), areaId: Id.optional() }),
    response: pageOf(BuildingRef),
  }),
  building: route({
    method: 'GET',
    path: '/buildings/:buildingId',
    summary: '楼栋：单元、楼层和历次所属网格',
    access: staff,
    params: byBuilding,
    response: BuildingView,
  }),
  dwellings: route({
    method: 'GET',
    path: '/buildings/:buildingId/dwellings',
    summary: '一栋楼的房屋，按单元、楼层、房号',
    access: everyone,
    params: byBuilding,
    query: Page.extend({ limit: z.coerce.number().int().min(1).max(500).default(200) }),
    response: pageOf(DwellingView),
  }),
  dwelling: route({
    method: 'GET',
    path: '/dwellings/:dwellingId',
    summary: '一套房屋的地址（不含任何人的信息）',
    access: everyone,
    params: z.object({ dwellingId: Id }),
    response: DwellingView,
  }),
  plate: route({
    method: 'GET',
    path: '/plates/:plate',
    summary: '扫门牌二维码后查到的房屋',
    access: 'public',
    limit: { times: 120, seconds: 60 },
    params: z.object({ plate: PlateToken }),
    response: PlateView,
  }),
  plateSheet: route({
    method: 'GET',
    path: '/buildings/:buildingId/plates.pdf',
    summary: '门牌二维码打印页（PDF），每户一张标签',
    access: ['admin', 'officer', 'leader'],
    params: byBuilding,
    response: z.unknown(),
    file: true,
  }),
  import: route({
    method: 'POST',
    path: '/addresses/import',
    summary: '导入房屋地址（JSON），逐行报告问题；坏行不影响其他行',
    access: ['admin'],
    query: dryRun,
    body: z.object({ rows: z.array(AddressRow.partial()).min(1, '没有任何行').max(100_000) }),
    bodyLimitBytes: 64 * 1024 * 1024,
    response: AddressImport,
  }),
  importSheet: route({
    method: 'POST',
    path: '/addresses/import/xlsx',
    summary: '导入房屋地址（.xlsx，字段名 file）',
    access: ['admin'],
    query: dryRun,
    upload: 'file',
    response: AddressImport,
  }),
  template: route({
    method: 'GET',
    path: '/addresses/template.xlsx',
    summary: '房屋地址导入模板',
    access: ['admin'],
    response: z.unknown(),
    file: true,
  }),
  form: route({
    method: 'GET',
    path: '/addresses/form',
    summary: '楼栋和房屋编码的格式',
    access: staff,
    response: AddressForm,
  }),
  setForm: route({
    method: 'PUT',
    path: '/addresses/form',
    summary: '修改楼栋和房屋编码的格式',
    access: ['admin'],
    body: AddressForm,
    response: AddressForm,
  }),
}
