import { CommandError } from '../command-error.ts'
import { bytesOf } from '../values/compare.ts'
import { asDocument, isBinary, type Document, type Value } from '../values/value.ts'

export const sessionIdOf = (session: Value): string => {
  const { id } = asDocument(session, 'lsid')
  if (!isBinary(id)) throw new CommandError('TypeMismatch', 'lsid.id must be a UUID')
  return Buffer.from(bytesOf(id)).toString('hex')
}

export const sessionOf = (command: Document): string | undefined =>
  command.lsid === undefined ? undefined : sessionIdOf(command.lsid)
