import type { OrganisationKind } from '@huisheng/contract'
import { Types } from 'mongoose'
import { clock } from '../../platform/clock.ts'
import { personalFields } from '../../platform/personal-fields.ts'
import { areasOf } from './areas-of.ts'
import { nameTokens } from './name-tokens.ts'
import { Organisation, sealWords, type Member, type OrganisationFields } from './organisation.model.ts'

type Overrides = {
  kind?: OrganisationKind
  name?: string
  status?: OrganisationFields['status']
  creditCode?: string | null
  buildingIds: string[]
  asked?: string[]
  /** The account of its manager, who also applied. */
  member?: string
  members?: (Pick<Member, 'accountId'> & Partial<Member>)[]
}

const { name: nameField, phone } = personalFields

/** An organisation for a test: approved for these buildings, with `member` as its manager. */
export const buildOrganisation = async ({
  kind = 'property_manager',
  name = '悦海物业服务有限公司',
  status = 'approved',
  creditCode = '91350100M000100Y43',
  buildingIds,
  asked = [],
  member,
  members = [],
}: Overrides) => {
  const people = [...(member ? [{ accountId: member }] : []), ...members]
  const { _id } = await Organisation.create({
    kind,
    name,
    creditCode,
    status,
    applicantId: member ?? String(new Types.ObjectId()),
    contactNameSealed: nameField.seal('林经理'),
    contactPhoneSealed: phone.seal('13800000021'),
    wordsSealed: sealWords(''),
    attachmentIds: [],
    scope: buildingIds,
    asked,
    areaIds: await areasOf([...buildingIds, ...asked]),
    tokens: nameTokens(name),
    waiting: asked.length > 0,
    members: people.map((person) => ({
      nameSealed: nameField.seal('林经理'),
      phoneSealed: phone.seal('13800000021'),
      role: 'manager',
      since: clock.now(),
      until: null,
      ...person,
    })),
    appliedAt: clock.now(),
    history: [],
    news: [],
    revision: 1,
  })
  return { organisationId: String(_id) }
}
