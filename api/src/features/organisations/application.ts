import type { ApplyOrganisation } from '@huisheng/contract'
import type * as z from 'zod'
import { badField } from '../../http/problem.ts'
import { personalFields } from '../../platform/personal-fields.ts'
import { buildingRefs } from '../addresses/find-buildings.ts'
import { nameTokens } from './name-tokens.ts'
import { sealWords } from './organisation.model.ts'

export type Application = Omit<z.output<typeof ApplyOrganisation>, 'submissionId'>

const { name: nameField, phone } = personalFields

/** What an application states, sealed where it names a person. A landlord without a credit code is a person. */
export const applicationFields = async (application: Application) => {
  const { kind, name, creditCode, contactName, contactPhone, buildingIds, attachmentIds, words } = application
  if (kind !== 'landlord' && creditCode === null) throw badField('creditCode', '请填写统一社会信用代码')
  const asked = [...new Set(buildingIds)]
  const isPerson = creditCode === null
  const shownName = isPerson ? nameField.mask(name) : name
  return {
    kind,
    creditCode,
    name: shownName,
    personNameSealed: isPerson ? nameField.seal(name) : null,
    tokens: nameTokens(shownName),
    contactNameSealed: nameField.seal(contactName),
    contactPhoneSealed: phone.seal(contactPhone),
    wordsSealed: sealWords(words),
    attachmentIds: [...new Set(attachmentIds)],
    asked,
    areaIds: await areasOfKnown(asked),
  }
}

/** Throws where one of the buildings is not known. */
const areasOfKnown = async (buildingIds: readonly string[]) => {
  const buildings = await buildingRefs(buildingIds)
  const unknown = buildingIds.findIndex((id) => !buildings.has(id))
  if (unknown >= 0) throw badField(`buildingIds.${unknown}`, '找不到这栋楼，请重新选择')
  return [...new Set([...buildings.values()].flatMap(({ areaIds }) => areaIds))]
}
