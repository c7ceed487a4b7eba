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

/** The device this staff member always signs in on here. */
const deviceOf = (userName: string) => ({
  id: `test-device-of-${userName.replace(/[^\w]/g, '-').padEnd(16, '0')}`,
  name: '测试手机',
  kind: 'phone' as const,
})

export const signInStaff = async (origin: string, userName: string) => {
  const body = { userName, password: demoPassword, device: deviceOf(userName) }
  return (await clientOf(origin).accounts.signInStaff({ body })).accessToken
}

/** As `signInStaff`, and the confidentiality pledge signed: may see personal data. */
export const signInPledged = async (origin: string, userName: string) => {
  const token = await signInStaff(origin, userName)
  const { accounts } = clientOf(origin, token)
  const [me, pledge] = await Promise.all([accounts.me(), accounts.pledge()])
  if (!pledge.signedAt) await accounts.signPledge({ body: { version: pledge.version, name: me.name } })
  return token
}

/** A file route, as bytes. */
export const download = async (origin: string, token: string, path: string) => {
  const response = await fetch(origin + apiBase + path, { headers: { Authorization: `Bearer ${token}` } })
  if (!response.ok) throw new ProblemError(ProblemBody.parse(await response.json()))
  return Buffer.from(await response.arrayBuffer())
}

/** One file to an upload route; answers its JSON. */
export const uploadFile = async (origin: string, token: string, path: string, bytes: Buffer, name: string) => {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), name)
  const response = await fetch(origin + apiBase + path, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: form,
  })
  const answer: unknown = await response.json()
  if (!response.ok) throw new ProblemError(ProblemBody.parse(answer))
  return answer
}

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
