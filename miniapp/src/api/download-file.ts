import { pathOf, type Route } from '@huisheng/contract'
import { apiUrl } from '../platform/addresses'
import { fetchFile } from '../platform/fetch-file'
import { withSession } from './send'

/** Hands the person the file of a `file` route. Throws a `ProblemError` where it is refused. */
export const downloadFile = (route: Route & { file: true }, params: Record<string, string>, name: string) =>
  withSession((token) => fetchFile({ url: apiUrl(pathOf(route, params)), token, name }))
