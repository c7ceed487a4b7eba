import { findHash, findHashes, openPersonal, sealPersonal } from './personal.ts'

const field = <Key extends unknown[]>(
  use: string,
  normal: (...key: Key) => string,
  mask: (value: string) => string,
) => ({
  /** In which equal values are equal texts. */
  normal,
  seal: (value: string) => sealPersonal(use, value),
  open: (sealed: string) => openPersonal(use, sealed),
  /** As it is stored beside the sealed value. */
  hash: (...key: Key) => findHash(use, normal(...key)),
  /** For `$in`, so that values under an older key are found too. */
  hashes: (...key: Key) => findHashes(use, normal(...key)),
  mask,
})

const han = /\p{Script=Han}/u

const normalName = (name: string) => {
  const plain = name.normalize('NFKC').trim().toUpperCase()
  return han.test(plain) ? plain.replace(/\s/g, '').replace(/[•‧・∙⋅.]/g, '·') : plain.replace(/\s+/g, ' ')
}

const normalPhone = (phone: string) =>
  phone
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^86(?=\d{11}$)/, '')

/** A number is found however it was spaced: A123456(7), a123456 7 and A1234567 are one. */
const normalNumber = (number: string) =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** 张*, 王*明, J*** */
const maskName = (name: string) => {
  const letters = [...name.normalize('NFKC').trim()]
  if (letters.length < 2) return letters.length === 0 ? '' : '*'
  if (!han.test(name)) return `${letters[0]}***`
  if (letters.length === 2) return `${letters[0]}*`
  return letters[0] + '*'.repeat(letters.length - 2) + letters.at(-1)
}

const maskMiddle = (text: string, first: number, last: number) => {
  const letters = [...text]
  return [...letters.keys()].map((at) => (at < first || at >= letters.length - last ? letters[at] : '*')).join('')
}

/** The first and last two, fewer of a short one: never more than half is shown. */
const maskShort = (text: string) => {
  const shown = Math.min(2, Math.floor([...text].length / 4))
  return maskMiddle(text, shown, shown)
}

/** 138****1234 */
const maskPhone = (phone: string) => {
  const digits = normalPhone(phone)
  return digits.length === 11 ? maskMiddle(digits, 3, 4) : maskShort(digits)
}

const maskNumber = (number: string) => {
  const plain = normalNumber(number)
  return [...plain].length === 18 ? maskMiddle(plain, 3, 4) : maskShort(plain)
}

/** How each kind of personal data is sealed, found and masked. */
export const personalFields = {
  name: field('name', normalName, maskName),
  phone: field('phone', normalPhone, maskPhone),
  documentNumber: field(
    'document-number',
    (kind: string, number: string) => `${kind} ${normalNumber(number)}`,
    maskNumber,
  ),
}
