import { writeStaffing, type Staffing } from './set-staffing.ts'

/** For tests: who holds a grid. */
export const buildStaffing = (gridId: string, holders: Partial<Staffing>) =>
  writeStaffing(gridId, {
    workerId: null,
    leaderId: null,
    substituteId: null,
    substituteFrom: null,
    substituteUntil: null,
    ...holders,
  })
