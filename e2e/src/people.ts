import { apiBase, contract, createClient, pathOf, ProblemBody, ProblemError, type PhotoView } from '@huisheng/contract'

const search = (query: Record<string, unknown> = {}) => {
  const set = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) set.append(name, String(value))
  return set.size > 0 ? `?${set}` : ''
}

/** The contract's client over real HTTP. */
export const clientOf = (origin: string, token?: string) =>
  createClient(contract, async ({ method, path, query, body }) => {
    const response = await fetch(origin + apiBase + path + search(query), {
      method,
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const answer: unknown = await response.json()
    if (!response.ok) throw new ProblemError(ProblemBody.parse(answer))
    return answer
  })

/** Signs a resident in by phone, with the code that the demo shows. */
export const signInResident = async (origin: string, phone: string) => {
  const { accounts } = clientOf(origin)
  const { demoCode } = await accounts.sendPhoneCode({ body: { phone } })
  const { accessToken } = await accounts.signInByPhone({ body: { phone, code: demoCode! } })
  return accessToken
}

export const demoPassword = 'huisheng-demo-2026'

export const signInStaff = async (origin: string, userName: string) =>
  (await clientOf(origin).accounts.signInStaff({ body: { userName, password: demoPassword } })).accessToken

export const uploadPhoto = async (origin: string, token: string, bytes: Buffer): Promise<PhotoView> => {
  const form = new FormData()
  form.append('photo', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'photo.jpg')
  const response = await fetch(origin + apiBase + pathOf(contract.photos.upload), {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: form,
  })
  const answer: unknown = await response.json()
  if (!response.ok) throw new ProblemError(ProblemBody.parse(answer))
  return answer as PhotoView
}
