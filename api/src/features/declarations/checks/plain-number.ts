const alreadyPlain = /^[0-9A-Z]+$/

/** A document number as it is compared: without spaces and signs, in capitals. */
export const plainNumber = (number: string) =>
  alreadyPlain.test(number)
    ? number
    : number
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[^\p{L}\p{N}]/gu, '')
