import type { DeclarationRules } from '@huisheng/contract'

type Field = DeclarationRules['fields'][number]

const sayWhy = ({ purpose, keptUntil }: Field) => `用途：${purpose}。保存：${keptUntil}`

/** Why a field is asked and until when it is kept; the path of one of many stands for all of them. */
export const whyOf = ({ fields }: DeclarationRules, path: string): string | undefined => {
  const name = path.replace(/\.\d+/g, '')
  const found = fields.find(({ field }) => field === name)
  return found && sayWhy(found)
}
