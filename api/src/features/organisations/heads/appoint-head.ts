import type { Actor } from '../../../http/actor.ts'
import { badField, Problem } from '../../../http/problem.ts'
import { clock } from '../../../platform/clock.ts'
import { personalFields } from '../../../platform/personal-fields.ts'
import { insertOnce } from '../../accounts/insert-once.ts'
import { residentOfPhone } from '../../accounts/sign-in/find-or-add-resident.ts'
import { sendNotices } from '../../notices/send-notices.ts'
import { BuildingHead } from '../building-head.model.ts'
import { buildingOf } from './building-of.ts'

const mostHeads = 20

/** 任命楼长, by phone. Safe to repeat: a name that was misspelt is put right. */
export const appointHead = async (
  actor: Actor,
  buildingId: string,
  { name, phone }: { name: string; phone: string },
) => {
  const building = await buildingOf(actor, buildingId)
  const account = await residentOfPhone(phone)
  if (!account) throw new Problem('internal')
  const accountId = String(account._id)
  const others = await BuildingHead.countDocuments({ buildingId, accountId: { $ne: accountId } })
  if (others >= mostHeads) throw badField('phone', `一栋楼最多 ${mostHeads} 名楼长`)
  const head = await insertOnce(() =>
    BuildingHead.findOneAndUpdate(
      { buildingId, accountId },
      {
        $set: { nameSealed: personalFields.name.seal(name), phoneSealed: personalFields.phone.seal(phone) },
        $setOnInsert: { since: clock.now(), appointedById: actor.id },
      },
      { upsert: true, returnDocument: 'after' },
    )
      .orFail()
      .lean(),
  )
  await sendNotices([
    {
      key: `building-head/${String(head._id)}`,
      recipientId: accountId,
      title: '您已被任命为楼长',
      text: `您是${building.name}的楼长，可以替行动不便的住户代办申报，由住户本人确认`,
      about: null,
      template: 'report_progress',
      importance: 'normal',
    },
  ])
}
