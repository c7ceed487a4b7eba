import { IdentityCode, Passphrase } from '@huisheng/contract'
import { createHash, randomUUID } from 'node:crypto'
import { credentialsOf, writeCode } from './credentials.ts'
import { passphraseWords } from './passphrase-words.ts'

test('there are 256 words, each of two characters and each once', () => {
  expect(passphraseWords).toHaveLength(256)
  expect(new Set(passphraseWords).size).toBe(256)
  for (const word of passphraseWords) expect(word).toMatch(/^\p{Script=Han}{2}$/u)
})

test('words and order never change, or nobody would be told the same passphrase again', () => {
  const digest = createHash('sha256').update(passphraseWords.join(' ')).digest('base64url')
  expect(digest).toBe('V6BYsnpaACE1Mp8DYO1vtP-qXc08aJTwDOjz7FXVakQ')
})

test('code and words follow from the sending, and are read however they are written', () => {
  const sendingId = randomUUID()
  const [{ code, words }] = credentialsOf(sendingId) as [ReturnType<typeof credentialsOf>[number]]
  expect(credentialsOf(sendingId)).toEqual([{ code, words }])
  expect(IdentityCode.parse(` ${writeCode(code).toLowerCase()} `)).toBe(code)
  expect(IdentityCode.parse(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code)
  expect(Passphrase.parse(words.join(' · '))).toBe(words.join(''))
})

test('every letter and every word comes up', () => {
  const drawn = Array.from({ length: 600 }, () => credentialsOf(randomUUID())[0]!)
  expect(new Set(drawn.flatMap(({ code }) => [...code])).size).toBe(32)
  expect(new Set(drawn.flatMap(({ words }) => words)).size).toBe(256)
  expect(new Set(drawn.map(({ code }) => code)).size).toBe(600)
})
