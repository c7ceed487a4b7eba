import type { DeclarationRow } from '@huisheng/contract'
import { useEffect } from 'react'
import { api } from '../../../api/client'
import { isVerifier } from '../../../features/accounts/case-staff'
import {
  keepBuildings,
  keepRows,
  keepTask,
  keptBuildings,
  keptRows,
  keptTask,
} from '../../../features/verification/kept-tasks'
import { useKeptLoad } from '../../../features/verification/use-kept-load'
import { useMe } from '../../../state/session'

const useVerifier = () => {
  const me = useMe()
  return me && isVerifier(me) ? me : null
}

/** The buildings of this person’s grids where something waits, what is due first on top. */
export const useTaskBuildings = () => {
  const me = useVerifier()
  return useKeptLoad(me && `task-buildings:${me.id}`, () => api.declarations.taskBuildings(), {
    read: keptBuildings,
    keep: keepBuildings,
  })
}

/** As many as one walk takes; a building with more is read on the next round. */
const most = 1000

const readAll = async (buildingId: string) => {
  const rows: DeclarationRow[] = []
  let cursor: string | undefined
  do {
    const page = await api.declarations.tasks({ query: { buildingId, cursor, limit: 200 } })
    rows.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor && rows.length < most)
  return rows
}

/** Enough for one round through a building, and few enough for WeChat’s megabyte a key. */
const mostDetails = 60

/** Brings the details of what was opened onto the device, for rooms without a network. */
const keepDetails = async (rows: DeclarationRow[], goesOn: () => boolean) => {
  for (const { id, changedAt } of rows.slice(0, mostDetails)) {
    if (!goesOn()) return
    if (keptTask(id)?.value.changedAt === changedAt) continue
    keepTask(await api.declarations.detail({ params: { declarationId: id } }))
  }
}

/** What waits in one building. */
export const useTasksOf = (buildingId: string) => {
  const me = useVerifier()
  const tasks = useKeptLoad(me && `tasks:${me.id}:${buildingId}`, () => readAll(buildingId), {
    read: () => keptRows(buildingId),
    keep: (rows) => keepRows(buildingId, rows),
  })
  const fresh = tasks.seenAt === null ? tasks.data : null
  useEffect(() => {
    let open = true
    if (fresh) keepDetails(fresh, () => open).catch(() => undefined)
    return () => {
      open = false
    }
  }, [fresh])
  return tasks
}
