import type { Device } from '@huisheng/contract'

const key = 'huisheng.device'

/** This browser, by an id of its own that outlives every sign-in: staff see personal data only where they are bound. */
export const thisDevice = (): Device => {
  const id = localStorage.getItem(key) ?? crypto.randomUUID()
  localStorage.setItem(key, id)
  return { id, name: `${systemName()}浏览器`, kind: 'computer' }
}

const systemName = () => navigator.userAgent.match(/Windows|Mac|Linux/)?.[0] ?? ''
