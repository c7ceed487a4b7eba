import type { BuildingHeadView } from '@huisheng/contract'
import type { Actor } from '../../../http/actor.ts'
import { personalFields } from '../../../platform/personal-fields.ts'
import { recordAccess } from '../../audit/record-access.ts'
import { BuildingHead } from '../building-head.model.ts'
import { buildingOf } from './building-of.ts'

const { name, phone } = personalFields

/** 楼长 of a building, masked. The look is recorded. */
export const listHeads = async (actor: Actor, buildingId: string): Promise<BuildingHeadView[]> => {
  await buildingOf(actor, buildingId)
  const heads = await BuildingHead.find({ buildingId }).sort({ since: 1 }).lean()
  await recordAccess(actor, {
    action: 'read',
    subjectIds: heads.map(({ accountId }) => accountId),
    what: '查看楼长（遮盖）',
    ref: buildingId,
  })
  return heads.map(({ accountId, nameSealed, phoneSealed, since }) => ({
    accountId,
    nameMasked: name.mask(name.open(nameSealed)),
    phoneMasked: phone.mask(phone.open(phoneSealed)),
    since: since.toISOString(),
  }))
}
