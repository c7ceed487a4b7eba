import type { FormInstance } from 'antd'
import { useState } from 'react'
import type * as z from 'zod'
import { type Issue, issuesOf, wordsOf } from './problem'

type Submission<V, S extends z.ZodType, R> = {
  form: FormInstance<V>
  /** The contract's own schema of the body: forms know no rule of their own. */
  schema: S
  bodyOf: (values: V) => z.input<S>
  send: (body: z.input<S>, values: V) => Promise<R>
  done: (result: R) => void
  failed?: (error: unknown) => void
}

const nameOf = (path: string) => path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
const joined = (name: readonly (string | number)[]) => name.join('.')

/** Puts each issue under its field; answers those that have no field to stand under. */
const placeIssues = <V>(form: FormInstance<V>, issues: Issue[]) => {
  const fields = form.getFieldsError().map(({ name }) => name)
  const fieldOf = (path: string) =>
    fields.find((name) => joined(name) === path) ??
    fields.find((name) => path.startsWith(`${joined(name)}.`)) ??
    fields.find((name) => joined(name).startsWith(`${path}.`))
  issues.forEach(({ path, message }) =>
    form.setFields([{ name: (fieldOf(path) ?? nameOf(path)) as never, errors: [message] }]),
  )
  const first = issues.map(({ path }) => fieldOf(path)).find((name) => name !== undefined)
  if (first) form.scrollToField(first as never, { focus: true, block: 'center' })
  return issues.filter(({ path }) => fieldOf(path) === undefined)
}

/** What was wrong at the last try may be right by now. */
const forgetIssues = <V>(form: FormInstance<V>) =>
  form.setFields(
    form
      .getFieldsError()
      .filter(({ errors }) => errors.length > 0)
      .map(({ name }) => ({ name: name as never, errors: [] })),
  )

const valueAt = (body: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], body)

/** An empty field is not in a wrong format: it is missing. */
const issueOf = ({ code, path, message }: z.core.$ZodIssue, body: unknown): Issue => ({
  path: path.map(String).join('.'),
  message: code === 'invalid_format' && valueAt(body, path) === '' ? '此项必填' : message,
})

/** Checks a form by the contract, sends it once, and turns what fails into field errors and one sentence. */
export const useFormSubmit = <V, S extends z.ZodType, R>(submission: Submission<V, S, R>) => {
  const { form, schema, bodyOf, send, done, failed } = submission
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const show = (issues: Issue[], otherwise: string) => {
    const homeless = placeIssues(form, issues)
    if (issues.length === 0) return setProblem(otherwise)
    setProblem(homeless.length > 0 ? homeless.map(({ message }) => message).join('；') : null)
  }

  const submit = async (values: V) => {
    if (pending) return
    setProblem(null)
    forgetIssues(form)
    const body = bodyOf(values)
    const checked = schema.safeParse(body)
    if (!checked.success) {
      return show(
        checked.error.issues.map((issue) => issueOf(issue, body)),
        '请按提示修改',
      )
    }
    setPending(true)
    try {
      done(await send(body, values))
    } catch (error) {
      show(issuesOf(error), wordsOf(error))
      failed?.(error)
    } finally {
      setPending(false)
    }
  }

  return { submit, pending, problem, clear: () => setProblem(null) }
}
