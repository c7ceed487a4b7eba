/** Whether a write was refused by the unique index on this field. */
export const isDuplicateKey = (error: unknown, field: string) => {
  const { code, keyPattern } = error as { code?: number; keyPattern?: Record<string, unknown> }
  return code === 11000 && keyPattern !== undefined && field in keyPattern
}
