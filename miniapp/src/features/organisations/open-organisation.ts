import { goTo, replaceWith } from '../../platform/navigate'

const root = '/packages/organisation/pages'
export const organisationsUrl = `${root}/home/index`
const organisationUrl = (id: string) => `${root}/organisation/index?id=${id}`

export const openOrganisation = (id: string) => goTo(organisationUrl(id))
export const showSentApplication = (id: string) => replaceWith(`${organisationUrl(id)}&sent=1`)
/** With an id: the refused application, to be changed and sent again. */
export const applyFor = (id?: string) => goTo(`${root}/apply/index${id ? `?id=${id}` : ''}`)
export const openFilings = (organisationId: string) => goTo(`${root}/filing/index?organisation=${organisationId}`)
export const openFiling = (id: string) => goTo(`${root}/filing/index?id=${id}`)
