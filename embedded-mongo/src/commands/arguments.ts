import { CommandError } from '../command-error.ts'
import { asDocument, asDocuments, asNumber, fieldOf, isDocument, type Document, type Value } from '../values/value.ts'

/** A command's fields, each as the type it must have; a wrong one is the client's error. */
export const textOf = (command: Document, name: string): string => {
  const value = fieldOf(command, name)
  if (typeof value === 'string' && value) return value
  throw new CommandError('TypeMismatch', `'${name}' must be a non-empty string`)
}

export const documentOf = (command: Document, name: string): Document =>
  asDocument(fieldOf(command, name) ?? {}, `'${name}'`)

export const optionalDocumentOf = (command: Document, name: string): Document | undefined => {
  const value = fieldOf(command, name)
  return value === undefined || value === null ? undefined : asDocument(value, `'${name}'`)
}

export const documentsOf = (command: Document, name: string): Document[] =>
  asDocuments(fieldOf(command, name), `'${name}'`)

export const numberOf = (command: Document, name: string, otherwise: number): number => {
  const value = fieldOf(command, name)
  return value === undefined || value === null ? otherwise : asNumber(value, `'${name}'`)
}

export const countOf = (command: Document, name: string): number => {
  const count = numberOf(command, name, 0)
  if (count < 0) throw new CommandError('BadValue', `'${name}' must not be negative`)
  return count
}

export const flagOf = (command: Document, name: string): boolean => Boolean(fieldOf(command, name))

/** Comparison is always by bytes: refuse whoever asks for anything else, rather than answer wrongly. */
export const refuseCollation = (asked: Value) => {
  if (asked === undefined || (isDocument(asked) && asked.locale === 'simple')) return
  throw new CommandError('BadValue', 'collation is not supported by the embedded database')
}
