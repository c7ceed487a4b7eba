import type { contract, Output } from '@huisheng/contract'

/** The true values of a person, after a reason was given and recorded. */
export type RevealedPerson = Output<typeof contract.register.reveal>
