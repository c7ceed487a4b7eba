import { exclusively } from '../../platform/exclusive'
import { isOnline, onOnline } from '../../state/online'
import { currentSession, onSessionChange } from '../../state/session'
import { createStore } from '../../state/store'
import { toast } from '../../state/toast'
import { deliver } from './deliver'
import { readDrafts } from './drafts'

const everyMs = 30_000
let underWay: Promise<void> | null = null

/** Counts what went out by itself, for lists to follow. */
export const sentByItself = createStore(0)

const sendWaiting = async () => {
  const me = currentSession()?.me
  if (!me) return
  for (const draft of readDrafts().filter(({ state, reporterId }) => state === 'waiting' && reporterId === me.id)) {
    const delivery = await deliver(draft.id)
    if (delivery.result === 'waiting') return
    if (delivery.result === 'refused') toast(`“${draft.matterName}”没有提交成功：${delivery.trouble.text}`, 'bad')
    if (delivery.result === 'sent') {
      sentByItself.write(sentByItself.read() + 1)
      toast(`已替您发出“${draft.matterName}”`, 'ok')
    }
  }
}

/** Sends what waits, one after the other; stops at the first that cannot go now. */
export const flushOutbox = (): Promise<void> => {
  underWay ??= exclusively('huisheng-outbox', sendWaiting).finally(() => {
    underWay = null
  })
  return underWay
}

/** From the app's start: when the network or the person is back, and now and then. */
export const startOutbox = () => {
  const attempt = () => void flushOutbox().catch(() => undefined)
  onOnline(() => isOnline() && attempt())
  onSessionChange(attempt)
  setInterval(attempt, everyMs)
  attempt()
}
