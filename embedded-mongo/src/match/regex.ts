import { CommandError } from '../command-error.ts'
import { bsonTag, type Value } from '../values/value.ts'

const withoutComments = (source: string) =>
  source.replace(/\\.|\[[^\]]*\]|\s+|#.*$/gm, (found) => (/^\s|^#/.test(found) ? '' : found))

const parts = (value: Value): { source: string; flags: string } => {
  if (value instanceof RegExp) return { source: value.source, flags: value.flags }
  if (bsonTag(value) === 'BSONRegExp') {
    const { pattern, options } = value as { pattern: string; options: string }
    return { source: pattern, flags: options }
  }
  if (typeof value === 'string') return { source: value, flags: '' }
  throw new CommandError('BadValue', '$regex has to be a string')
}

export const toRegExp = (value: Value, options?: Value): RegExp => {
  const { source, flags: own } = parts(value)
  const flags = options === undefined ? own : String(options)
  const plain = flags.includes('x') ? withoutComments(source) : source
  try {
    return new RegExp(plain, [...new Set(flags)].filter((flag) => 'imsu'.includes(flag)).join(''))
  } catch {
    throw new CommandError('RegexInvalid', `Regular expression is invalid: ${source}`)
  }
}

/** The literal text every match must begin with, or undefined. Serves an index range. */
export const literalPrefix = (regex: RegExp): string | undefined => {
  if (/[im]/.test(regex.flags) || regex.source.includes('|')) return undefined
  const literal = /^\^([^\\.*+?()[\]{}|$^]+)/.exec(regex.source)?.[1]
  if (!literal) return undefined
  const quantified = /^[*?{]/.test(regex.source.slice(1 + literal.length))
  return (quantified ? literal.slice(0, -1) : literal) || undefined
}
