import { useEffect, useRef } from 'react'

type Params = Record<string, string>
type RequestOptions = { method: string; url: string; data?: string }
type Answer = { status: number; data: unknown }
type Server = (method: string, url: string, body: unknown) => Promise<Answer>

const stored = new Map<string, string>()
const shown = new Set<() => void>()
let params: Params = {}
let server: Server | null = null

/** What the test holds of the stand-in: the server behind it, where it was led, and the page's moments. */
export const device = {
  visited: [] as string[],
  called: [] as string[],
  serve: (next: Server) => (server = next),
  arriveWith: (next: Params) => (params = next),
  showAgain: () => shown.forEach((listener) => listener()),
  reset: () => {
    stored.clear()
    shown.clear()
    params = {}
    server = null
    device.visited = []
    device.called = []
  },
  answer: (method: string, url: string, body: unknown) => {
    if (!server) throw new Error('no server stands behind this test')
    return server(method, url, body)
  },
}

const visit =
  (how: string) =>
  async ({ url }: { url: string }) =>
    void device.visited.push(`${how} ${url}`)

const Taro = {
  getStorageSync: (key: string): unknown => (stored.has(key) ? JSON.parse(stored.get(key) ?? '') : ''),
  setStorageSync: (key: string, value: unknown) => void stored.set(key, JSON.stringify(value)),
  removeStorageSync: (key: string) => void stored.delete(key),
  getCurrentPages: () => [{}, {}],
  navigateTo: visit('to'),
  redirectTo: visit('replace'),
  switchTab: visit('tab'),
  navigateBack: async () => void device.visited.push('back'),
  makePhoneCall: async ({ phoneNumber }: { phoneNumber: string }) => void device.called.push(phoneNumber),
  previewImage: async () => undefined,
  request: async ({ method, url, data }: RequestOptions) => {
    const { status, data: answered } = await device.answer(
      method,
      url,
      data === undefined ? undefined : JSON.parse(data),
    )
    return { statusCode: status, data: answered }
  },
}
export default Taro

export const useRouter = () => ({ params })
export const useDidShow = (work: () => void) => {
  const latest = useRef(work)
  latest.current = work
  useEffect(() => {
    const listener = () => latest.current()
    shown.add(listener)
    listener()
    return () => void shown.delete(listener)
  }, [])
}
const never = () => undefined
export const usePullDownRefresh = never
export const useReachBottom = never
export const useShareAppMessage = never
export const stopPullDownRefresh = never
