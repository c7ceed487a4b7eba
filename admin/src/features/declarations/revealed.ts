import type { contract, Output } from '@huisheng/contract'

/** The true values of a declaration, after a reason was given and recorded. */
export type Revealed = Output<typeof contract.declarations.reveal>
