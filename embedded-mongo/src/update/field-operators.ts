import { Long, Timestamp } from 'bson'
import { CommandError } from '../command-error.ts'
import { compare } from '../values/compare.ts'
import {
  asDocument,
  asNumber,
  clone,
  isDecimal,
  isDocument,
  isLong,
  isNumeric,
  toBigInt,
  toNumber,
  type Document,
  type Value,
} from '../values/value.ts'
import { arrayOperators } from './array-operators.ts'
import { getAt, setAt, unsetAt } from './target.ts'

type FieldChange = (document: Document, path: string[], operand: Value) => void

const asLong = (value: Value) => Long.fromBigInt(toBigInt(value) ?? BigInt(toNumber(value)))

const calculate = (operator: '$inc' | '$mul', a: Value, b: Value): Value => {
  if (isDecimal(a) || isDecimal(b))
    throw new CommandError('TypeMismatch', `${operator} does not calculate with Decimal128`)
  if (isLong(a) || isLong(b)) return operator === '$inc' ? asLong(a).add(asLong(b)) : asLong(a).mul(asLong(b))
  return operator === '$inc' ? toNumber(a) + toNumber(b) : toNumber(a) * toNumber(b)
}

const arithmetic =
  (operator: '$inc' | '$mul'): FieldChange =>
  (document, path, operand) => {
    if (!isNumeric(operand))
      throw new CommandError('TypeMismatch', `${operator} needs a number for '${path.join('.')}'`)
    const current = getAt(document, path)
    if (current === undefined) return setAt(document, path, operator === '$inc' ? operand : 0)
    if (!isNumeric(current)) {
      throw new CommandError(
        'TypeMismatch',
        `Cannot apply ${operator} to a value of non-numeric type: '${path.join('.')}'`,
      )
    }
    setAt(document, path, calculate(operator, current, operand))
  }

const keepExtreme =
  (sign: 1 | -1): FieldChange =>
  (document, path, operand) => {
    const current = getAt(document, path)
    if (current === undefined || compare(operand, current) * sign > 0) setAt(document, path, clone(operand))
  }

const set: FieldChange = (document, path, operand) => setAt(document, path, clone(operand))

const rename: FieldChange = (document, path, operand) => {
  const current = getAt(document, path)
  if (current === undefined) return
  unsetAt(document, path)
  setAt(document, String(operand).split('.'), current)
}

const currentDate: FieldChange = (document, path, operand) => {
  const wantsTimestamp = isDocument(operand) && operand.$type === 'timestamp'
  const seconds = Math.floor(Date.now() / 1000)
  setAt(document, path, wantsTimestamp ? new Timestamp({ t: seconds, i: 1 }) : new Date())
}

const bit: FieldChange = (document, path, operand) => {
  let number = toNumber(getAt(document, path) ?? 0)
  for (const [operation, mask] of Object.entries(asDocument(operand, '$bit'))) {
    if (operation === 'and') number &= asNumber(mask, 'and')
    else if (operation === 'or') number |= asNumber(mask, 'or')
    else if (operation === 'xor') number ^= asNumber(mask, 'xor')
    else throw new CommandError('BadValue', `$bit knows and, or, xor, not ${operation}`)
  }
  setAt(document, path, number)
}

const changeArray =
  (operator: string): FieldChange =>
  (document, path, operand) => {
    const { change, makesArray } = arrayOperators[operator]!
    const current = getAt(document, path)
    if (current === undefined && !makesArray) return
    if (current !== undefined && !Array.isArray(current)) {
      throw new CommandError('BadValue', `${operator} needs an array at '${path.join('.')}'`)
    }
    setAt(document, path, change(current ?? [], operand))
  }

export const fieldOperators: Record<string, FieldChange> = {
  $set: set,
  $setOnInsert: set,
  $unset: unsetAt,
  $inc: arithmetic('$inc'),
  $mul: arithmetic('$mul'),
  $min: keepExtreme(-1),
  $max: keepExtreme(1),
  $rename: rename,
  $currentDate: currentDate,
  $bit: bit,
  ...Object.fromEntries(Object.keys(arrayOperators).map((operator) => [operator, changeArray(operator)])),
}
