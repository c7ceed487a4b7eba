import { uuidFrom } from './uuid'

/** A version 4 UUID that nobody can guess: it names a sending and is secret to who sends. */
export const newSecretId = async () => uuidFrom(crypto.getRandomValues(new Uint8Array(16)))
