import { KeyCheck, VaultKeyCheck } from './key-check.model.ts'
import { personal } from './personal.ts'
import type { Sealing } from './sealing.ts'
import { vaultSealing } from './vault-sealing.ts'

/** Every ring of keys there is, with where the checks of its keys stand. */
export type CheckedRing = { under: Sealing; checks: typeof KeyCheck }

export const personalData: CheckedRing = { under: personal, checks: KeyCheck }
export const vaultData: CheckedRing = { under: vaultSealing, checks: VaultKeyCheck }
export const rings = [personalData, vaultData]
