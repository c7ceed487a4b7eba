import type { DeclarationView } from '@huisheng/contract'
import { exclusively } from '../../platform/exclusive'
import { isOnline, onOnline } from '../../state/online'
import { currentSession, onSessionChange } from '../../state/session'
import { createStore } from '../../state/store'
import { toast } from '../../state/toast'
import { deliverVisit, type Delivery } from './deliver-visit'
import { followTask } from './kept-tasks'
import { readVisits } from './visits'

const everyMs = 30_000
const lock = 'huisheng-visits'

/** The last declaration that a visit moved, for pages to follow. */
export const movedByVisit = createStore<DeclarationView | null>(null)

const settle = (delivery: Delivery) => {
  if (delivery.result !== 'sent') return
  followTask(delivery.declaration)
  movedByVisit.write(delivery.declaration)
}

/** Sends one visit now; two that would go out at once go one after the other. */
export const sendVisit = (id: string): Promise<Delivery> =>
  exclusively(lock, async () => {
    const delivery = await deliverVisit(id)
    settle(delivery)
    return delivery
  })

const sendWaiting = async () => {
  const me = currentSession()?.me
  if (!me) return
  for (const { id, address } of readVisits().filter(({ state, staffId }) => state === 'waiting' && staffId === me.id)) {
    const delivery = await deliverVisit(id)
    settle(delivery)
    if (delivery.result === 'waiting') return
    if (delivery.result === 'refused') toast(`${address}的记录没有提交成功：${delivery.trouble.text}`, 'bad')
    if (delivery.result === 'sent') toast(`已替您发出${address}的记录`, 'ok')
  }
}

let underWay: Promise<void> | null = null

/** Sends what waits, one after the other; stops at the first that cannot go now. */
export const flushVisits = (): Promise<void> => {
  underWay ??= exclusively(lock, sendWaiting).finally(() => {
    underWay = null
  })
  return underWay
}

/** From the app's start: when the network or the person is back, and now and then. */
export const startVisitOutbox = () => {
  const attempt = () => void flushVisits().catch(() => undefined)
  onOnline(() => isOnline() && attempt())
  onSessionChange(attempt)
  setInterval(attempt, everyMs)
  attempt()
}
