const digitsToABand = 4

/** Four pieces of sixteen bits: two pictures that differ in three bits or fewer share at least one. */
export const bandsOf = (dHash: string): string[] =>
  Array.from({ length: 4 }, (_, at) => `${at}:${dHash.slice(at * digitsToABand, (at + 1) * digitsToABand)}`)

/** In how many of the 64 bits two pictures differ. */
export const differingBits = (a: string, b: string) => {
  let bits = BigInt(`0x${a}`) ^ BigInt(`0x${b}`)
  let count = 0
  for (; bits > 0n; bits &= bits - 1n) count += 1
  return count
}

/** Up to so many differing bits, two photos show the same. */
export const alikeBits = 6
