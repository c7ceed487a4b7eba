import { BSON, type Document } from 'mongodb'
import mongoose from 'mongoose'

/** Every document of every collection, as the server keeps it. */
export const everyDocument = async () => {
  const db = mongoose.connection.db!
  const found: { collection: string; document: Document }[] = []
  for (const { name: collection } of await db.listCollections().toArray())
    for await (const document of db.collection(collection).find({})) found.push({ collection, document })
  return found
}

export const dump = async () =>
  Buffer.concat((await everyDocument()).map(({ document }) => Buffer.from(BSON.serialize(document))))

/** The bytes a text could stand as: itself, UTF-16, hex, and base64 wherever it begins. */
const formsOf = (text: string) => {
  const bytes = Buffer.from(text)
  const base64 = [0, 1, 2].flatMap((offset) => {
    const whole = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    const inner = whole.slice(offset === 0 ? 0 : offset + 1, -1)
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')]
  })
  return [bytes, Buffer.from(text, 'utf16le'), bytes.toString('hex'), bytes.toString('hex').toUpperCase(), ...base64]
}
export const stands = (text: string, haystack: Buffer) => formsOf(text).some((form) => haystack.includes(form))
