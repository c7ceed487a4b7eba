import type { Sharp } from 'sharp'

/** 64 bits, one for each neighbouring pair of a 9 × 8 grey picture: is the left one brighter? In hexadecimal. */
export const differenceHash = async (image: Sharp) => {
  const grey = await image.greyscale().resize(9, 8, { fit: 'fill' }).raw().toBuffer()
  let bits = 0n
  for (let row = 0; row < 8; row++)
    for (let column = 0; column < 8; column++) {
      const at = row * 9 + column
      bits = (bits << 1n) | (grey[at]! > grey[at + 1]! ? 1n : 0n)
    }
  return bits.toString(16).padStart(16, '0')
}
