import type { DeclarationRules } from '@huisheng/contract'

type Field = DeclarationRules['fields'][number]

const sayWhy = ({ purpose, keptUntil }: Field) => `用途：${purpose}。保存：${keptUntil}`

/** Why a field is asked and until when it is kept: the rule of the field itself, else of the part it belongs to. */
export const whyOf = ({ fields }: DeclarationRules, path: string): string | undefined => {
  const parts = path.split('.')
  const found = [path, parts.at(-1), parts[0]].map((name) => fields.find(({ field }) => field === name)).find(Boolean)
  return found && sayWhy(found)
}
