import { useEffect, useRef } from 'react'

type Params = Record<string, string>
type RequestOptions = { method: string; url: string; data?: string }
type Answer = { status: number; data: unknown }
type Server = (method: string, url: string, body: unknown) => Promise<Answer>

const stored = new Map<string, string>()
const shown = new Set<() => void>()
const hidden = new Set<() => void>()
let params: Params = {}
let server: Server | null = null

/** What the test holds of the stand-in: the server behind it, where it was led, and the page's moments. */
export const device = {
  visited: [] as string[],
  called: [] as string[],
  serve: (next: Server) => (server = next),
  arriveWith: (next: Params) => (params = next),
  showAgain: () => shown.forEach((listener) => listener()),
  hide: () => hidden.forEach((listener) => listener()),
  reset: () => {
    stored.clear()
    shown.clear()
    hidden.clear()
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
    return { statusCode: status, data: typeof answered === 'string' ? answered : JSON.stringify(answered) }
  },
}
export default Taro

export const useRouter = () => ({ params })
const useMoment = (listeners: Set<() => void>, work: () => void, atOnce: boolean) => {
  const latest = useRef(work)
  latest.current = work
  useEffect(() => {
    const listener = () => latest.current()
    listeners.add(listener)
    if (atOnce) listener()
    return () => void listeners.delete(listener)
  }, [listeners, atOnce])
}
export const useDidShow = (work: () => void) => useMoment(shown, work, true)
export const useDidHide = (work: () => void) => useMoment(hidden, work, false)
const never = () => undefined
export const usePullDownRefresh = never
export const useReachBottom = never
export const useShareAppMessage = never
export const stopPullDownRefresh = never
export const pageScrollTo = async () => undefined
export const nextTick = (work: () => void) => work()
