import type { FilingRow, FilingView } from '@huisheng/contract'
import { personalFields } from '../../platform/personal-fields.ts'
import { openPersonal } from '../../platform/personal.ts'
import type { KeptRow } from './chunks.ts'
import type { FilingFields } from './filing.model.ts'
import { actionsOn } from './filing.machine.ts'

type Membership = Parameters<typeof actionsOn>[1]
type Shown = { filing: FilingFields; membership: Membership }

export const presentFiling = ({ filing, membership }: Shown): FilingView => ({
  id: String(filing._id),
  organisationId: String(filing.organisationId),
  fileName: openPersonal('filing', filing.fileNameSealed),
  status: filing.status,
  uploadedAt: filing.uploadedAt.toISOString(),
  uploadedByNameMasked: personalFields.name.mask(personalFields.name.open(filing.uploaderNameSealed)),
  progress: filing.progress,
  counts: filing.counts,
  dwellings: filing.dwellings,
  declarations: filing.declarations,
  leftOver: filing.leftOver,
  failure: filing.failure ?? null,
  revision: filing.revision,
  actions: actionsOn(filing, membership),
})

export const presentRow = ({ row, change, code, address, texts, notes }: KeptRow): FilingRow => ({
  row,
  change,
  dwellingCode: code,
  address,
  nameMasked: personalFields.name.mask(texts.name ?? ''),
  documentMasked: personalFields.documentNumber.mask(texts.documentNumber ?? ''),
  notes,
})
