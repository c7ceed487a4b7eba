import type { CheckFinding, DeclarationRules } from '@huisheng/contract'
import { whyOf } from '../../../features/declarations/why'
import type { Issues } from './content-of'

/** What stands beside a field: what is wrong with it, and why it is asked. What only warns stands below its section. */
export type Notes = {
  error: (path: string) => string | undefined
  why: (path: string) => string | undefined
  /** The warnings of a section, and what blocks the whole of it. */
  section: (...paths: string[]) => CheckFinding[]
}

const under = (path: string, section: string) => path === section || path.startsWith(`${section}.`)

export const notesOf = (issues: Issues, findings: CheckFinding[], rules: DeclarationRules): Notes => ({
  error: (path) => issues[path] ?? findings.find((one) => one.level === 'block' && one.path === path)?.message,
  why: (path) => whyOf(rules, path),
  section: (...paths) =>
    findings.filter(({ level, path }) =>
      paths.some((section) => path === section || (level === 'warn' && under(path, section))),
    ),
})

const sections =
  /^(dwellingId|organisationId|capacity|kind|effectiveOn|occupants|leaving|lease|onBehalfOf|attachmentIds|words|noticeVersion)(\.|$)/

/** What no section of the form shows stands at its head. */
export const unplaced = (findings: CheckFinding[]) => findings.filter(({ path }) => !sections.test(path))
