import type { CheckFinding, DeclarationContent } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { badField, Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import type { DwellingFacts } from '../../addresses/dwelling-facts.ts'
import { dwellingsById } from '../../addresses/find-dwellings.ts'
import { dayKeyOf } from '../../clocks/work-calendar.ts'
import { openPersons } from '../../register/open-persons.ts'
import { present } from '../../register/present.ts'
import { plainNumber } from '../checks/plain-number.ts'
import { currentRules } from '../rules/current-rules.ts'
import { checkFindings, shownFindings } from './check-findings.ts'
import { filerOf, ownEntries, type Filer } from './filer.ts'
import { organisationFor, requireScope } from './may-file.ts'

/** Who files and where, once it is sure that they may. */
export const admitFiling = async (actor: Actor, content: DeclarationContent) => {
  const organisation = await organisationFor(actor, content)
  const dwelling = (await dwellingsById([content.dwellingId])).get(content.dwellingId)
  if (!dwelling) throw badField('dwellingId', '找不到这套房屋，请重新选择')
  await requireScope(actor, content, dwelling, organisation)
  const filer = await filerOf(actor, organisation && { id: organisation.id, name: organisation.name })
  if (content.onBehalfOf && content.onBehalfOf.phone === filer.phone)
    throw badField('onBehalfOf.phone', '请填写被代办人的手机号码，不能填写您自己的')
  return { filer, dwelling }
}

/** What the filer is told before sending. Nothing is kept, nobody is looked up whom the filer has no part in. */
export const checkDeclaration = async (actor: Actor, content: DeclarationContent): Promise<CheckFinding[]> => {
  const { filer, dwelling } = await admitFiling(actor, content)
  return findingsBefore(filer, content, dwelling)
}

/** Throws `checks_failed`, naming each field, where something may not be sent so. */
export const refuseBlocked = async (filer: Filer, content: DeclarationContent, dwelling: DwellingFacts) => {
  const { noticeVersion } = await currentRules()
  if (content.noticeVersion !== noticeVersion)
    throw badField('noticeVersion', '个人信息使用说明已更新，请重新阅读并同意')
  const blocking = (await findingsBefore(filer, content, dwelling)).filter(({ level }) => level === 'block')
  if (blocking.length > 0)
    throw new Problem('checks_failed', { issues: blocking.map(({ path, message }) => ({ path, message })) })
}

const findingsBefore = async (filer: Filer, content: DeclarationContent, dwelling: DwellingFacts) => {
  const here = (await present([dwelling.id])).get(dwelling.id) ?? []
  const own = ownEntries(filer, here)
  const personIds = await recognise(content, [...own.map(({ personId }) => personId), ...filer.personIds])
  const setting = { rules: await currentRules(), today: dayKeyOf(clock.now()) }
  const [findings] = await checkFindings(filer, [{ content, dwelling, personIds }], setting)
  const known = new Set(own.map(({ entryId }) => entryId))
  return [...shownFindings(findings!), ...unknownLeavers(content, known)]
}

/** Per occupant the register’s id, where it is one of these people; else none. */
const recognise = async ({ occupants }: DeclarationContent, personIds: string[]) => {
  const people = await openPersons(personIds)
  const ids = new Map([...people].map(([id, person]) => [documentOf(person), id]))
  return occupants.map((occupant) => ids.get(documentOf(occupant)) ?? '')
}

const documentOf = ({ documentKind, documentNumber }: { documentKind: string; documentNumber: string }) =>
  `${documentKind} ${plainNumber(documentNumber)}`

/** An entry of the register can be named only by who declared it or is it. */
const unknownLeavers = ({ leaving }: DeclarationContent, known: Set<string>): CheckFinding[] =>
  leaving.flatMap((leaver, at) =>
    'entryId' in leaver && !known.has(leaver.entryId)
      ? [
          {
            code: 'leaver_unknown',
            level: 'block',
            path: `leaving.${at}`,
            message: '登记中没有您申报过的这位居住人，请重新选择，或按证件填写',
            source: '申报填写要求',
          },
        ]
      : [],
  )
