import type { CheckFinding, DeclarationContent, DeclarationRules } from '@huisheng/contract'
import { isDeepStrictEqual } from 'node:util'
import type { DwellingFacts } from '../../addresses/dwelling-facts.ts'
import { livingElsewhere } from '../../register/living-elsewhere.ts'
import { present, type PresentEntry } from '../../register/present.ts'
import { checkContent } from '../checks/check-content.ts'
import type { CheckFacts } from '../checks/check-facts.ts'
import type { Finding } from '../declaration.fields.ts'
import { ownEntries, type Filer } from './filer.ts'

export type Checked = { content: DeclarationContent; dwelling: DwellingFacts; personIds: string[] }
type Setting = { rules: DeclarationRules; today: string }

type Known = { here: readonly PresentEntry[]; elsewhere: (personId: string) => boolean }

const factsFor = ({ dwelling, personIds }: Checked, { rules, today }: Setting, known: Known): CheckFacts => {
  const here = new Set(known.here.map(({ personId }) => personId))
  return {
    rules,
    today,
    dwelling,
    presentOccupants: known.here.length,
    presentInDwelling: personIds.map((id) => here.has(id)),
    elsewhere: personIds.map((id) => !here.has(id) && known.elsewhere(id)),
  }
}

/**
 * What the checks find, by all that the register knows, in two queries however many declarations. A finding that rests
 * on what the register knows of others is marked: the form must not tell strangers who lives where.
 */
export const checkFindings = async (
  filer: Filer,
  items: readonly Checked[],
  setting: Setting,
): Promise<Finding[][]> => {
  const personIds = [...new Set(items.flatMap((item) => item.personIds))]
  const [present, anywhere] = await registerOf(items, personIds)
  return items.map((item) => {
    const here = present.get(item.dwelling.id) ?? []
    const isAnywhere = (id: string) => anywhere.has(id)
    const everything = factsFor(item, setting, { here, elsewhere: isAnywhere })
    const own = factsFor(item, setting, {
      here: ownEntries(filer, here),
      elsewhere: (id) => filer.personIds.includes(id) && isAnywhere(id),
    })
    const shown = checkContent(item.content, own)
    const all = isDeepStrictEqual(own, everything) ? shown : checkContent(item.content, everything)
    const told = new Set(shown.map(nameOf))
    return [
      ...shown.map((finding) => ({ ...finding, staffOnly: false })),
      ...all.filter((finding) => !told.has(nameOf(finding))).map((finding) => ({ ...finding, staffOnly: true })),
    ]
  })
}

const registerOf = (items: readonly Checked[], personIds: string[]) =>
  Promise.all([present(items.map(({ dwelling }) => dwelling.id)), livingElsewhere(personIds, 'anywhere')])

const nameOf = ({ code, path }: CheckFinding) => `${code} ${path}`

/** What the filer is told: never what rests on others. */
export const shownFindings = (findings: readonly Finding[]): CheckFinding[] =>
  findings.filter(({ staffOnly }) => !staffOnly).map(({ staffOnly: _, ...finding }) => finding)
