import { ensureMatters } from '../features/catalogue/ensure-matters.ts'
import type { DepartmentKey } from './demo-departments.ts'
import { cityLook } from './matters/city-look.ts'
import { dailyLife } from './matters/daily-life.ts'
import { hazards } from './matters/hazards.ts'
import { housing } from './matters/housing.ts'
import { mattersOf } from './matters/matter-draft.ts'
import { publicOrder } from './matters/public-order.ts'
import { publicWorks } from './matters/public-works.ts'

const classes = [cityLook, publicWorks, hazards, publicOrder, housing, dailyLife]

export const seedCatalogue = (departmentIds: Record<DepartmentKey, string>) =>
  ensureMatters(mattersOf(classes, departmentIds))
