import { contactsOf } from './contacts-of.ts'

/** A staff account and a resident’s may be one person’s: the phone tells. */
export const isSamePerson = async (staffId: string, residentId: string) => {
  if (staffId === residentId) return true
  const contacts = await contactsOf([staffId, residentId])
  const phone = contacts.get(staffId)?.phone
  return phone !== null && phone !== undefined && phone === contacts.get(residentId)?.phone
}
