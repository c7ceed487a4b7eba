import { keyRing } from './key-ring.ts'

export { KeyMissing } from './key-ring.ts'

/** The keys of personal data. */
export const personalRing = keyRing({
  of: 'personal data',
  salt: 'huisheng personal',
  setting: 'PERSONAL_KEYS',
  file: 'personal-keys.json',
})

export const { currentKeyId } = personalRing
