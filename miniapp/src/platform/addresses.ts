import { apiBase } from '@huisheng/contract'

export const apiUrl = (path: string) => `${API_ORIGIN}${apiBase}${path}`

/** Photos come with addresses relative to the site; a mini-program has no site of its own. */
export const siteUrl = (path: string) => (path.startsWith('/') ? `${API_ORIGIN}${path}` : path)
