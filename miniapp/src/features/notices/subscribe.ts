import type { SubscriptionTemplate } from '@huisheng/contract'
import { api } from '../../api/client'
import { askToSubscribe } from '../../platform/subscribe'

type Template = { template: SubscriptionTemplate; templateId: string }
let known: Template[] = []

/** Ahead of any tap, since WeChat asks only within one. */
export const prepareTemplates = async () => {
  known = await api.notices.templates().catch(() => [])
}

/** Call straight from a tap; one yes is one message. */
export const subscribe = async (wanted: SubscriptionTemplate[]) => {
  const asked = known.filter(({ template }) => wanted.includes(template))
  const allowed = await askToSubscribe(asked.map(({ templateId }) => templateId))
  const templates = asked.filter(({ templateId }) => allowed.includes(templateId)).map(({ template }) => template)
  if (templates.length > 0) api.notices.grant({ body: { templates } }).catch(() => undefined)
}
