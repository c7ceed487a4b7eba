import type { DeclarationContent, DeclarationView } from '@huisheng/contract'
import {
  blankLease,
  newDeclarationDraft,
  newOccupant,
  type DeclarationDraft,
  type DraftLease,
  type DraftLeaver,
} from '../../../features/declarations/draft'
import { yuanFrom } from '../../../features/declarations/money'
import { newUuid } from '../../../platform/uuid'

const words = (value: string | number | null) => (value === null ? '' : String(value))

const leaseFrom = (lease: DeclarationContent['lease']): DraftLease =>
  lease
    ? {
        from: lease.from,
        until: lease.until,
        roomType: lease.roomType,
        rooms: words(lease.rooms),
        areaSquareMetres: words(lease.areaSquareMetres),
        rentYuan: yuanFrom(lease.rentCentsMonthly),
        depositYuan: yuanFrom(lease.depositCents),
        otherPartyName: words(lease.otherPartyName),
        otherPartyPhone: words(lease.otherPartyPhone),
      }
    : blankLease

const leaverFrom = (one: DeclarationContent['leaving'][number]): DraftLeaver[] =>
  'entryId' in one ? [] : [{ key: newUuid(), ...one }]

/** A returned declaration as it was filed, ready to be corrected; the notice is agreed to anew. */
export const draftFromContent = (
  filerId: string,
  view: DeclarationView,
  content: DeclarationContent,
): DeclarationDraft => ({
  ...newDeclarationDraft(filerId, { id: view.dwelling.id, address: view.dwelling.address }),
  correcting: { declarationId: view.id, revision: view.revision },
  capacity: content.capacity,
  organisationId: content.organisationId,
  kind: content.kind,
  effectiveOn: content.effectiveOn,
  occupants: content.occupants.map(({ phone, birthDay, guardian, ...one }) => {
    const blank = newOccupant()
    return { ...blank, ...one, phone: words(phone), birthDay: words(birthDay), guardian: guardian ?? blank.guardian }
  }),
  leavingEntryIds: content.leaving.flatMap((one) => ('entryId' in one ? [one.entryId] : [])),
  leavers: content.leaving.flatMap(leaverFrom),
  lease: leaseFrom(content.lease),
  behalf: content.onBehalfOf ? { on: true, ...content.onBehalfOf } : { on: false, name: '', phone: '' },
  attachments: view.attachments.map(({ id, name, kind }) => ({ key: `stored-${id}`, name, kind, attachmentId: id })),
  words: content.words,
})
