import { hashFor, sameText } from '../../platform/keyring.ts'

const signatureLength = 12

const signatureOf = (code: string) => hashFor('plate', code).slice(0, signatureLength)

/** What the QR at a door carries: who has not seen the plate cannot make one up from the code. */
export const plateToken = (code: string) => `${code}.${signatureOf(code)}`

/** The dwelling's code where the signature is ours, or null. */
export const codeOfPlate = (token: string) => {
  const [code = '', signature = ''] = token.split('.')
  return sameText(signature, signatureOf(code)) ? code : null
}
