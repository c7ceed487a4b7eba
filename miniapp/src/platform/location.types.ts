import type { Pin } from '@huisheng/contract'

export type Fix = { pin: Pin; accuracyMetres: number | null }

/** The person, or the system, did not let us know where they are; `why` is what they read. */
export class NoLocation extends Error {
  override name = 'NoLocation'
}
