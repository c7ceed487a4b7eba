import type { DeclarationKind } from '@huisheng/contract'
import { goTo, replaceWith } from '../../platform/navigate'

const root = '/packages/declare/pages'
export const declareUrl = `${root}/home/index`
const declarationUrl = (id: string) => `${root}/declaration/index?id=${id}`

export const openDeclaration = (id: string) => goTo(declarationUrl(id))
export const showSentDeclaration = (id: string) => replaceWith(`${declarationUrl(id)}&sent=1`)
export const openDoor = (dwellingId: string) => goTo(`${root}/door/index?dwelling=${dwellingId}`)
export const startDeclaration = (dwellingId: string, kind?: DeclarationKind) =>
  goTo(`${root}/new/index?dwelling=${dwellingId}${kind ? `&kind=${kind}` : ''}`)
export const continueDeclaration = (draftId: string) => goTo(`${root}/new/index?draft=${draftId}`)
export const correctDeclaration = (id: string) => goTo(`${root}/new/index?correct=${id}`)
