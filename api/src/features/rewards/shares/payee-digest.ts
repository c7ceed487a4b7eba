import { createHash } from 'node:crypto'
import { canonical } from '../canonical.ts'
import { hashFor } from '../../../platform/keyring.ts'
import type { SealedPayee } from './claim.model.ts'

/** What the history keeps of a claim: it finds an exchanged payee, and tells nobody who it is. */
export const payeeDigest = (claimId: string, payee: SealedPayee) =>
  hashFor(
    'claim-payee',
    createHash('sha256')
      .update(canonical([claimId, payee]))
      .digest('base64url'),
  )
