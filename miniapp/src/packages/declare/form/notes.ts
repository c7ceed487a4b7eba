import type { CheckFinding, DeclarationRules } from '@huisheng/contract'
import { whyOf } from '../../../features/declarations/why'
import type { Issues } from './content-of'

/** What stands beside a field: what is wrong with it, what to mind, and why it is asked. */
export type Notes = {
  error: (path: string) => string | undefined
  warnings: (path: string) => CheckFinding[]
  why: (path: string) => string | undefined
}

export const notesOf = (issues: Issues, findings: CheckFinding[], rules: DeclarationRules): Notes => ({
  error: (path) => issues[path] ?? findings.find((one) => one.level === 'block' && one.path === path)?.message,
  warnings: (path) => findings.filter((one) => one.level === 'warn' && one.path === path),
  why: (path) => whyOf(rules, path),
})

const shown = /^(capacity|kind|effectiveOn|occupants|leaving|lease|onBehalfOf|attachmentIds|words|noticeVersion)(\.|$)/

/** What no field of the form shows stands at its head. */
export const unplaced = (findings: CheckFinding[]) => findings.filter(({ path }) => !shown.test(path))
