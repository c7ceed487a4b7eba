import { type ProblemBody, type ProblemCode, ProblemError } from '@huisheng/contract'

export type Issue = { path: string; message: string }

/** What a person reads when the server could not be reached at all. */
export const unreachable = (): ProblemError =>
  new ProblemError({
    type: 'about:blank',
    code: 'unavailable',
    title: '连不上服务器，请检查网络后重试',
    status: 503,
    requestId: '',
  })

const bodyOf = (error: unknown): ProblemBody | null => (error instanceof ProblemError ? error.problem : null)

export const isProblem = (error: unknown, ...codes: ProblemCode[]) => {
  const problem = bodyOf(error)
  return problem !== null && codes.includes(problem.code)
}

const waitWords = (seconds: number) => (seconds < 90 ? `${seconds} 秒` : `${Math.ceil(seconds / 60)} 分钟`)

/** The one sentence a person reads about a failure. */
export const wordsOf = (error: unknown): string => {
  const problem = bodyOf(error)
  if (!problem) return '页面出了点问题，请刷新后再试'
  if (problem.retryAfterSeconds) return `${problem.title}（${waitWords(problem.retryAfterSeconds)}后可再试）`
  return problem.code === 'internal' ? `${problem.title}（编号 ${problem.requestId}）` : problem.title
}

const ways: { [C in ProblemCode]?: string } = {
  device_not_bound:
    '居民的个人信息只能在绑定了您账号的电脑上查看。请换到那台电脑；换了新电脑的，请管理员在「人员」里解除旧电脑的绑定，您再在这台电脑上重新登录。',
  pledge_required: '签署后就能继续，您的签署会留下记录。',
}

/** What the person can do about a failure, where trying again alone does not help. */
export const wayOutOf = (error: unknown): string | null => {
  const code = bodyOf(error)?.code
  return (code && ways[code]) ?? null
}

export const issuesOf = (error: unknown): Issue[] => bodyOf(error)?.issues ?? []

/** Worth another try without the person: the server was away, not the request wrong. */
export const mayPass = (error: unknown) => (bodyOf(error)?.status ?? 0) >= 500
