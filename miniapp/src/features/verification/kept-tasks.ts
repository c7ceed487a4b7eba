import type { DeclarationRow, DeclarationView, Output, contract } from '@huisheng/contract'
import { dropStored, readStored, writeStored } from '../../platform/storage'
import { currentSession, onSessionChange, onSignOut } from '../../state/session'

export type TaskBuilding = Output<(typeof contract)['declarations']['taskBuildings']>[number]
export type Kept<T> = { at: string; value: T }

/** Which keys there are, so that all can be cleared; the building opened last stands first. */
type Index = { staffId: string; buildings: Kept<TaskBuilding[]> | null; opened: string[] }
type Building = { rows: Kept<DeclarationRow[]>; details: Record<string, Kept<DeclarationView>> }

const key = 'tasks'
const keyOf = (buildingId: string) => `tasks:${buildingId}`
/** WeChat keeps 10 MB in all, and what is not of use today is better not kept. */
const mostBuildings = 6
const keptMs = 3 * 86_400_000

const now = () => new Date().toISOString()
const isFresh = ({ at }: Kept<unknown>) => Date.now() - Date.parse(at) < keptMs

/** Everything kept, at once. */
export const dropTasks = () => {
  readStored<Index>(key)?.opened.forEach((id) => dropStored(keyOf(id)))
  dropStored(key)
}

const readIndex = (): Index | null => {
  const me = currentSession()?.me
  if (!me) return null
  const index = readStored<Index>(key)
  if (index?.staffId === me.id) return index
  if (index) dropTasks()
  return { staffId: me.id, buildings: null, opened: [] }
}
const readBuilding = (id: string) => (readIndex()?.opened.includes(id) ? readStored<Building>(keyOf(id)) : null)

export const keptBuildings = () => {
  const found = readIndex()?.buildings
  return found && isFresh(found) ? found : null
}
export const keepBuildings = (value: TaskBuilding[]) => {
  const index = readIndex()
  if (index) writeStored(key, { ...index, buildings: { at: now(), value } })
}

export const keptRows = (buildingId: string) => {
  const rows = readBuilding(buildingId)?.rows
  return rows && isFresh(rows) ? rows : null
}

/** The tasks of a building just opened; those of buildings opened long before make room. */
export const keepRows = (buildingId: string, value: DeclarationRow[]) => {
  const index = readIndex()
  if (!index) return
  const opened = [buildingId, ...index.opened.filter((id) => id !== buildingId)]
  opened.slice(mostBuildings).forEach((id) => dropStored(keyOf(id)))
  const waiting = new Set(value.map(({ id }) => id))
  const details = Object.entries(readBuilding(buildingId)?.details ?? {}).filter(([id]) => waiting.has(id))
  writeStored(key, { ...index, opened: opened.slice(0, mostBuildings) })
  writeStored(keyOf(buildingId), { rows: { at: now(), value }, details: Object.fromEntries(details) })
}

export const keptTask = (declarationId: string): Kept<DeclarationView> | null => {
  for (const id of readIndex()?.opened ?? []) {
    const found = readStored<Building>(keyOf(id))?.details[declarationId]
    if (found && isFresh(found)) return found
  }
  return null
}

/** Masked, as it was shown; only beside a list that is kept. */
export const keepTask = (value: DeclarationView) => {
  const { buildingId } = value.dwelling
  const building = readBuilding(buildingId)
  if (!building?.rows.value.some(({ id }) => id === value.id)) return
  writeStored(keyOf(buildingId), { ...building, details: { ...building.details, [value.id]: { at: now(), value } } })
}

/** Keeps a task as it now stands while it waits, and drops it once it does not. */
export const followTask = (view: DeclarationView) => {
  if (view.status === 'submitted') return keepTask(view)
  const { buildingId } = view.dwelling
  const building = readBuilding(buildingId)
  if (!building) return
  const { [view.id]: _gone, ...details } = building.details
  const rows = { ...building.rows, value: building.rows.value.filter(({ id }) => id !== view.id) }
  writeStored(keyOf(buildingId), { rows, details })
}

/** What is kept of people goes with the one who may see it. */
export const guardTasks = () => {
  onSignOut(dropTasks)
  onSessionChange(() => void readIndex())
}
