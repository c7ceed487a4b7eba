import type { MatterView } from '@huisheng/contract'
import { ensureDepartment } from '../accounts/ensure-department.ts'
import { addMatter, changeMatter, type NewMatter } from './save-matter.ts'

/** What a matter needs, for tests: a street bin that is full, handled by the grid within two working days. */
export const matterFields = async (overrides: Partial<NewMatter> = {}): Promise<NewMatter> => ({
  code: '0101',
  classCode: '01',
  className: '市容环境',
  name: '垃圾满溢',
  keywords: ['垃圾桶', '脏'],
  kinds: ['complaint', 'request'],
  departmentId: overrides.departmentId ?? (await ensureDepartment('城管和综合执法局', '0755-12345')),
  defaultQueue: 'grid',
  workType: 'general',
  limits: {
    accept: { amount: 2, unit: 'working_hours' },
    respond: { amount: 4, unit: 'working_hours' },
    handle: { amount: 2, unit: 'working_days' },
    check: { amount: 1, unit: 'working_days' },
  },
  materials: [],
  process: ['到现场查看', '清运'],
  photosAtLeast: 0,
  afterPhotoRequired: false,
  duplicateRadiusMetres: 50,
  fileAutomatically: true,
  closeAutomatically: false,
  source: '测试',
  ...overrides,
})

/** For tests: such a matter, published. */
export const buildMatter = async (overrides: Partial<NewMatter> = {}): Promise<MatterView> => {
  const added = await addMatter(null, await matterFields(overrides))
  return changeMatter(null, added.id, { published: true })
}
