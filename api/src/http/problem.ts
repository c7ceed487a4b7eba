import { problems, type ProblemBody, type ProblemCode } from '@huisheng/contract'

type Details = Pick<ProblemBody, 'issues' | 'retryAfterSeconds'>

/** A refusal the caller can understand. Anything else that is thrown is ours to mend and answers `internal`. */
export class Problem extends Error {
  override name = 'Problem'
  constructor(
    readonly code: ProblemCode,
    readonly details: Details = {},
  ) {
    super(code)
  }
  get status() {
    return problems[this.code].status
  }
}

/** Bad input on one field. */
export const badField = (path: string, message: string) =>
  new Problem('invalid_request', { issues: [{ path, message }] })
