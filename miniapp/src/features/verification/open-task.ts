import { goTo } from '../../platform/navigate'

const root = '/packages/staff/pages'
export const tasksUrl = `${root}/tasks/index`
export const leadsUrl = `${root}/leads/index`
export const pledgeUrl = `${root}/pledge/index`

export const openTasksOf = (buildingId: string) => goTo(`${tasksUrl}?building=${buildingId}`)
/** A declaration as those who verify it see it. */
export const openTask = (declarationId: string) => goTo(`${root}/verify/index?id=${declarationId}`)
export const openDwelling = (dwellingId: string) => goTo(`${root}/dwelling/index?id=${dwellingId}`)
export const openPerson = (personId: string) => goTo(`${root}/person/index?id=${personId}`)
