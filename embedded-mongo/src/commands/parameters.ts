import { CommandError } from '../command-error.ts'
import { asNumber, type Document } from '../values/value.ts'
import type { Handlers } from './handler.ts'

/** What `setParameter` can change, under MongoDB's own names and units. */
const defaults = {
  ttlMonitorSleepSecs: 60,
  cursorTimeoutMillis: 600_000,
  clientCursorMonitorFrequencySecs: 4,
  transactionLifetimeLimitSeconds: 60,
}

type ParameterName = keyof typeof defaults
export type Parameters = {
  get: (name: ParameterName) => number
  set: (name: string, value: unknown) => void
  /** Called after each change. */
  onChange: (listener: () => void) => void
}

export const openParameters = (): Parameters => {
  const values = { ...defaults }
  let changed: () => void = () => undefined
  return {
    get: (name) => values[name],
    set: (name, value) => {
      const number = asNumber(value, name)
      if (!(name in values) || number <= 0) throw new CommandError('InvalidOptions', `unrecognized parameter: ${name}`)
      values[name as ParameterName] = number
      changed()
    },
    onChange: (listener) => {
      changed = listener
    },
  }
}

const isEnvelope = (field: string) =>
  field.startsWith('$') || ['setParameter', 'getParameter', 'lsid', 'comment'].includes(field)

export const parameterCommands: Handlers = {
  setParameter: ({ parameters }, { command }) => {
    for (const [name, value] of Object.entries(command)) if (!isEnvelope(name)) parameters.set(name, value)
    return {}
  },
  getParameter: ({ parameters }, { command }) => {
    const reply: Document = {}
    for (const name of Object.keys(command)) {
      if (name === 'featureCompatibilityVersion') reply[name] = { version: '7.0' }
      else if (name in defaults) reply[name] = parameters.get(name as ParameterName)
    }
    return reply
  },
}
