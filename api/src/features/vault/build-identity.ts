import { randomUUID } from 'node:crypto'
import { keepIdentity, type Given } from './keep-identity.ts'

/** What a tipster hands over, for a test. */
export const identityGiven = (overrides: Partial<Given> = {}): Given => ({
  sendingId: randomUUID(),
  mode: 'anonymous',
  accountId: null,
  deviceId: null,
  persons: [],
  standing: 'outsider',
  exactPlace: null,
  photos: [],
  ...overrides,
})

/** An identity in the vault, for a test: code and passphrase as a tipster types them, where there are any. */
export const buildIdentity = async (overrides: Partial<Given> = {}) => {
  const given = identityGiven(overrides)
  const { pseudonym, code, passphrase } = await keepIdentity(given)
  return { given, pseudonym, code: code?.replace('-', '') ?? '', passphrase: passphrase?.join('') ?? '' }
}
