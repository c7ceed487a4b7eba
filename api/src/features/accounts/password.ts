import { randomBytes, scrypt, type ScryptOptions } from 'node:crypto'
import { sameText } from '../../platform/keyring.ts'

/** What a new hash costs: about a third of a second and 32 MB. */
export const passwordCost = { N: 2 ** 15, r: 8, p: 3 }
const keyLength = 32

/** scrypt with its parameters in front, so that they can be raised without losing the passwords there are. */
export const hashPassword = async (password: string) => {
  const salt = randomBytes(16)
  const key = await derive(password, salt, passwordCost)
  return [
    'scrypt',
    passwordCost.N,
    passwordCost.r,
    passwordCost.p,
    salt.toString('base64url'),
    key.toString('base64url'),
  ].join('$')
}

/** Takes the same time when there is no hash to compare with, and answers no. */
export const passwordMatches = async (password: string, hash: string | null | undefined) => {
  const { N: usualN, r: usualR, p: usualP } = passwordCost
  const [, N = usualN, r = usualR, p = usualP, salt = 'none', key = ''] = hash?.split('$') ?? []
  const given = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) })
  return sameText(given.toString('base64url'), key)
}

const derive = (password: string, salt: Buffer, { N, r, p }: Required<Pick<ScryptOptions, 'N' | 'r' | 'p'>>) =>
  new Promise<Buffer>((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, keyLength, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
