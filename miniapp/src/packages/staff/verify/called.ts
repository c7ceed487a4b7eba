import type { DeclarationView } from '@huisheng/contract'

type Occupant = DeclarationView['occupants'][number]

/** A masked name, with the end of the document where two of a declaration look alike. */
export const calledAmong =
  (occupants: readonly Occupant[]) =>
  ({ nameMasked, documentMasked }: Occupant) =>
    occupants.filter((other) => other.nameMasked === nameMasked).length > 1
      ? `${nameMasked}（尾号 ${documentMasked.slice(-4)}）`
      : nameMasked
