import { dropStored, readStored, writeStored } from '../../platform/storage'
import { currentSession, onSessionChange, onSignOut } from '../../state/session'
import { createStore, useStore } from '../../state/store'
import { dropHeld } from '../photos/upload-all-held'
import type { Visit, VisitDeed } from './visit'

const key = 'visits'
export const readVisits = () => readStored<Visit[]>(key) ?? []

const readUnsent = () => readVisits().filter(({ state }) => state !== 'editing')
const unsent = createStore<Visit[]>(readUnsent())

/** What was handed over and is not with the server. */
export const useUnsentVisits = () => useStore(unsent)

/**
 * Another tab may have sent or changed some: what is stored counts. Pages are told only of what they show, never of
 * keystrokes: a form that saves as it draws would be drawn again by its own saving.
 */
const changeAll = (change: (visits: Visit[]) => Visit[]) => {
  const next = change(readVisits())
  if (next.length > 0) writeStored(key, next)
  else dropStored(key)
  const shown = readUnsent()
  if (JSON.stringify(shown) !== JSON.stringify(unsent.read())) unsent.write(shown)
}

export const readVisit = (id: string) => readVisits().find((visit) => visit.id === id) ?? null
/** What this person has begun of one deed at one declaration. */
export const begunVisit = (staffId: string, declarationId: string, deed: VisitDeed) =>
  readVisits().find(
    (visit) =>
      visit.state === 'editing' &&
      visit.staffId === staffId &&
      visit.declarationId === declarationId &&
      visit.deed === deed,
  ) ?? null

export const saveVisit = (visit: Visit) =>
  changeAll((visits) => [
    { ...visit, savedAt: new Date().toISOString() },
    ...visits.filter(({ id }) => id !== visit.id),
  ])
export const changeVisit = (id: string, change: (visit: Visit) => Visit) =>
  changeAll((visits) => visits.map((visit) => (visit.id === id ? change(visit) : visit)))

/** With its photos: once the server has it, the person throws it away, or it is not theirs. */
const dropWhere = (gone: (visit: Visit) => boolean) => {
  const dropped = readVisits().filter(gone)
  if (dropped.length === 0) return
  dropped.forEach(({ photos }) => dropHeld(photos))
  changeAll((visits) => visits.filter((visit) => !gone(visit)))
}
export const dropVisit = (visitId: string) => dropWhere(({ id }) => id === visitId)

/**
 * Visits carry names and numbers found at a door: signing out clears them, after the person was asked, and so does
 * another person signing in. A session that merely ran out keeps them for when the same person is back.
 */
export const guardVisits = () => {
  onSignOut(() => dropWhere(() => true))
  onSessionChange(() => {
    const me = currentSession()?.me
    if (me) dropWhere(({ staffId }) => staffId !== me.id)
  })
}
