import type { DeclarationRules, DeclarationView, FormView } from '@huisheng/contract'
import { api } from '../../../api/client'
import type { DeclarationDraft } from '../../../features/declarations/draft'
import { dropDeclarationDraft, readDeclarationDrafts } from '../../../features/declarations/drafts'
import { useFiler } from '../../../features/declarations/use-declarations'
import { useLoad } from '../../../features/use-load'
import { draftFromContent } from './draft-from-content'
import { firstDraft } from './first-draft'

export type Asked = Partial<Record<'dwelling' | 'kind' | 'draft' | 'correct', string>>
export type Opening = {
  rules: DeclarationRules
  form: FormView
  draft: DeclarationDraft
  resumed: boolean
  /** What the worker asked for, where this corrects a returned declaration. */
  missing: DeclarationView['missing']
}

const knownDraft = (filerId: string, { dwelling, kind, draft, correct }: Asked) => {
  const own = readDeclarationDrafts().filter((one) => one.filerId === filerId)
  if (draft) return own.find(({ id }) => id === draft)
  if (correct) return own.find(({ correcting }) => correcting?.declarationId === correct)
  return own.find((one) => !one.correcting && one.dwelling.id === dwelling && (!kind || one.kind === kind))
}

const returned = async (filerId: string, declarationId: string) => {
  const params = { declarationId }
  const view = await api.declarations.detail({ params })
  if (!view.actions.includes('correct')) throw new Error('这份申报现在不需要补正')
  return { view, draft: draftFromContent(filerId, view, await api.declarations.content({ params })) }
}

/** Written on further where it was left only if the server still waits for that very revision. */
const correction = async (filerId: string, declarationId: string, known: DeclarationDraft | undefined) => {
  const { view, draft } = await returned(filerId, declarationId)
  const goesOn = known?.correcting?.revision === view.revision
  if (known && !goesOn) dropDeclarationDraft(known.id)
  return { draft: goesOn ? known : draft, resumed: goesOn, missing: view.missing }
}

const open = async (filerId: string, asked: Asked): Promise<Opening> => {
  const known = knownDraft(filerId, asked)
  const declarationId = asked.correct ?? known?.correcting?.declarationId
  const correcting = declarationId ? await correction(filerId, declarationId, known) : null
  const dwellingId = correcting?.draft.dwelling.id ?? known?.dwelling.id ?? asked.dwelling
  if (!dwellingId) throw new Error('请先选择房屋')
  const [rules, form] = await Promise.all([api.declarations.rules(), api.declarations.form({ query: { dwellingId } })])
  if (correcting) return { rules, form, ...correcting }
  return { rules, form, draft: known ?? firstDraft(filerId, form, asked.kind), resumed: !!known, missing: [] }
}

/** All the form needs before its first field: the rules, what the register knows, and the draft to go on with. */
export const useOpening = (asked: Asked, turn: number) => {
  const me = useFiler()
  const key = me && ['declare', me.id, turn, asked.draft, asked.correct, asked.dwelling, asked.kind].join(':')
  return { filer: me, ...useLoad<Opening>(key, () => open(me?.id ?? '', asked)) }
}
