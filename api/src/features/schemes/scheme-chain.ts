import { SchemeFields } from '@huisheng/contract'
import { createHash } from 'node:crypto'
import { keyedChain } from '../../platform/keyed-chain.ts'
import type { CourseStep, SchemeRecord } from './scheme.model.ts'

type Step = CourseStep & { content: string }

/** Every step of a key, from its first version on, each over the whole content of its version and the step before. */
const chain = keyedChain<Step>('scheme', ({ action, at, byId, content }) => [
  action,
  at.getTime(),
  String(byId),
  content,
])

/** Equal for equal content, whatever order its fields stand in. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return fields.map(([name, field]) => [name, inOrder(field)])
}

const contentNames = Object.keys(SchemeFields.shape) as (keyof SchemeFields)[]
export const contentOf = (scheme: SchemeFields) =>
  Object.fromEntries(contentNames.map((name) => [name, scheme[name]])) as SchemeFields

const digestOf = (scheme: SchemeRecord) =>
  createHash('sha256')
    .update(
      JSON.stringify([
        scheme.version,
        String(scheme.editedById),
        scheme.editedAt.getTime(),
        inOrder(JSON.parse(JSON.stringify(contentOf(scheme)))),
      ]),
    )
    .digest('base64url')

/** The published versions of one key, with all their steps in order. */
export const stepsOf = (versions: readonly SchemeRecord[]): Step[] =>
  versions
    .flatMap((scheme) => {
      const content = digestOf(scheme)
      return scheme.course.map((step) => ({ ...step, content }))
    })
    .sort((a, b) => a.seq - b.seq)

type NewStep = Omit<CourseStep, 'seq' | 'hash'>

/** The step that follows what is there, about this version. */
export const nextStep = (versions: readonly SchemeRecord[], scheme: SchemeRecord, step: NewStep): CourseStep => {
  const [made] = chain.extend(scheme.key, stepsOf(versions), [{ ...step, content: digestOf(scheme) }])
  const { content: _content, ...rest } = made!
  return rest
}

export const { isIntact, renewHashes } = chain
