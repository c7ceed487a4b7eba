import { hashPassword, passwordCost, passwordMatches } from './password.ts'

const { N } = passwordCost
afterEach(() => {
  passwordCost.N = N
})

test('a password is hashed at the cost OWASP asks of scrypt, with a salt of its own', async () => {
  const hashes = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')])
  expect(hashes[0]).toMatch(/^scrypt\$32768\$8\$3\$/)
  expect(hashes[0]).not.toBe(hashes[1])
  expect(await passwordMatches('correct horse', hashes[0])).toBe(true)
  expect(await passwordMatches('correct hors', hashes[0])).toBe(false)
})

test('a hash made at another cost still matches', async () => {
  passwordCost.N = 2 ** 10
  const hash = await hashPassword('correct horse')
  passwordCost.N = 2 ** 11
  expect(await passwordMatches('correct horse', hash)).toBe(true)
  expect(await passwordMatches('another', hash)).toBe(false)
})

test('the same words typed in another Unicode form match', async () => {
  passwordCost.N = 2 ** 10
  expect(await passwordMatches('cafe\u0301 １２３', await hashPassword('café 123'))).toBe(true)
})

test.each([null, undefined, '', 'scrypt', 'scrypt$1024$8$3$$'])('nothing matches the hash %j', async (hash) => {
  passwordCost.N = 2 ** 10
  expect(await passwordMatches('', hash)).toBe(false)
  expect(await passwordMatches('none', hash)).toBe(false)
})
