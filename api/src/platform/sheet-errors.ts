/** The bytes are no .xlsx, or one that cannot be read. */
export class SheetUnreadable extends Error {
  override name = 'SheetUnreadable'
}

/** More rows, or more when unpacked, than is taken. */
export class SheetTooLarge extends Error {
  override name = 'SheetTooLarge'
}
