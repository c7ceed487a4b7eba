import { Context } from 'mingo/core'
import * as accumulator from 'mingo/operators/accumulator'
import * as expression from 'mingo/operators/expression'
import * as pipeline from 'mingo/operators/pipeline'
import * as projection from 'mingo/operators/projection'
import * as query from 'mingo/operators/query'
import * as window from 'mingo/operators/window'
import type { Options } from 'mingo/types'
import { CommandError } from '../command-error.ts'
import { toRegExp } from '../match/regex.ts'
import { comparisons } from './comparisons.ts'
import { isDocument, isRegex, setField, type Document, type Value } from '../values/value.ts'

const context = Context.init({
  accumulator,
  expression: { ...expression, ...comparisons },
  pipeline,
  projection,
  query,
  window,
})

export const mingoOptions = (variables: Document = {}): Partial<Options> => ({
  context,
  variables,
  // $setWindowFields insists on it; `prepared` refuses every operator that would run a script.
  scriptEnabled: true,
  collectionResolver: () => {
    throw new CommandError('InvalidPipelineOperator', 'this stage may not read another collection')
  },
})

const scripts = new Set(['$function', '$accumulator', '$where'])
const utc = new Set<Value>(['UTC', 'GMT', 'Etc/UTC', 'Etc/GMT', 'Z'])

const prepareDateTrunc = (operand: Value) => {
  if (isDocument(operand) && operand.timezone !== undefined && !utc.has(operand.timezone)) {
    throw new CommandError(
      'InvalidPipelineOperator',
      '$dateTrunc with a time zone is not supported: store day keys instead',
    )
  }
}

/** The expression as mingo understands it: its own regexes, no time zone named UTC, and nothing it would get wrong. */
export const prepared = (value: Value): Value => {
  if (isRegex(value)) return toRegExp(value)
  if (Array.isArray(value)) return value.map(prepared)
  if (!isDocument(value)) return value
  const result: Document = {}
  for (const [name, inner] of Object.entries(value)) {
    if (scripts.has(name))
      throw new CommandError('InvalidPipelineOperator', `${name} is not supported: no scripts run here`)
    if (name === '$dateTrunc') prepareDateTrunc(inner)
    setField(result, name, name === 'timezone' && utc.has(inner) ? '+00:00' : prepared(inner))
  }
  return result
}

/** Runs mingo and turns its complaints into errors a driver understands. */
export const withMingo = <T>(run: () => T): T => {
  try {
    return run()
  } catch (error) {
    if (error instanceof CommandError) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw new CommandError(
      /not registered|unknown operator/i.test(message) ? 'InvalidPipelineOperator' : 'BadValue',
      message,
    )
  }
}
