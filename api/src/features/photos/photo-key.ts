import type { PhotoVariant } from '@huisheng/contract'

/** Where a variant lies in the store: 4,096 folders, filled evenly by the counting end of the id. */
export const photoKey = (photoId: string, variant: PhotoVariant) => `${photoId.slice(-3)}/${photoId}-${variant}.jpg`
