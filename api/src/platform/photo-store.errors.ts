/** The store outside did not do what was asked; the same may work later. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable'
}
