import { hashFor, seal, unseal } from '../../platform/keyring.ts'

export const hashOfPhone = (phone: string) => hashFor('phone', phone)
export const sealPhone = (phone: string) => seal('phone', phone)
export const openPhone = (phoneSealed: string) => unseal('phone', phoneSealed)

/** 138****1234 */
export const maskPhone = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`
