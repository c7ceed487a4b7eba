import type {
  DeclarationKind,
  DocumentKind,
  DwellingRef,
  FilerCapacity,
  Relation,
  ResidencePurpose,
  RoomType,
} from '@huisheng/contract'
import { newUuid } from '../../platform/uuid'
import type { HeldAttachment } from '../attachments/use-attachments'

export type DraftGuardian = { name: string; phone: string; relation: Relation }

/** As typed: nothing is refused before it is sent. Empty words stand for what is not filled in. */
export type DraftOccupant = {
  key: string
  name: string
  documentKind: DocumentKind
  documentNumber: string
  phone: string
  since: string
  purpose: ResidencePurpose
  relation: Relation
  birthDay: string
  guardian: DraftGuardian
}
export type DraftLeaver = Pick<DraftOccupant, 'key' | 'name' | 'documentKind' | 'documentNumber'>

export type DraftLease = {
  from: string
  until: string
  roomType: RoomType
  rooms: string
  areaSquareMetres: string
  rentYuan: string
  depositYuan: string
  otherPartyName: string
  otherPartyPhone: string
}

/** A declaration not yet acknowledged. Its id is the submission's: however often it is sent, it makes one. */
export type DeclarationDraft = {
  id: string
  /** The only person it is shown to. */
  filerId: string
  dwelling: Pick<DwellingRef, 'id' | 'address'>
  /** The returned declaration it corrects, and the revision it was read at. */
  correcting: { declarationId: string; revision: number } | null
  capacity: FilerCapacity | null
  organisationId: string | null
  kind: DeclarationKind | null
  effectiveOn: string
  occupants: DraftOccupant[]
  leavingEntryIds: string[]
  leavers: DraftLeaver[]
  lease: DraftLease
  behalf: { on: boolean; name: string; phone: string }
  attachments: HeldAttachment[]
  words: string
  /** The version of the notice agreed to. */
  agreed: string
  savedAt: string
}

export const blankLease: DraftLease = {
  from: '',
  until: '',
  roomType: 'whole',
  rooms: '',
  areaSquareMetres: '',
  rentYuan: '',
  depositYuan: '',
  otherPartyName: '',
  otherPartyPhone: '',
}
const blankGuardian: DraftGuardian = { name: '', phone: '', relation: 'parent' }

export const newOccupant = (part: Partial<DraftOccupant> = {}): DraftOccupant => ({
  key: newUuid(),
  name: '',
  documentKind: 'resident_id',
  documentNumber: '',
  phone: '',
  since: '',
  purpose: 'living',
  relation: 'relative',
  birthDay: '',
  guardian: blankGuardian,
  ...part,
})

export const newDeclarationDraft = (filerId: string, dwelling: DeclarationDraft['dwelling']): DeclarationDraft => ({
  id: newUuid(),
  filerId,
  dwelling,
  correcting: null,
  capacity: null,
  organisationId: null,
  kind: null,
  effectiveOn: '',
  occupants: [],
  leavingEntryIds: [],
  leavers: [],
  lease: blankLease,
  behalf: { on: false, name: '', phone: '' },
  attachments: [],
  words: '',
  agreed: '',
  savedAt: new Date().toISOString(),
})
