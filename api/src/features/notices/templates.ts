import { SubscriptionTemplate } from '@huisheng/contract'
import { wechatSettings } from '../../platform/wechat-settings.ts'

export type Template = {
  template: SubscriptionTemplate
  templateId: string
  keywords: [title: string, text: string, at: string]
}

/**
 * The templates of WECHAT_TEMPLATES: `report_progress=ID` or, where the template's keywords for title, words and time
 * are not thing1, thing2 and time3, `report_progress=ID|thing4|thing7|time2`; pairs stand apart by commas.
 */
export const subscriptionTemplates = (): Template[] =>
  wechatSettings.templates.split(',').flatMap((pair) => {
    const [name, setting = ''] = pair.split('=').map((part) => part.trim())
    const [templateId = '', title = 'thing1', text = 'thing2', at = 'time3'] = setting.split('|')
    const template = SubscriptionTemplate.safeParse(name)
    return template.success && templateId ? [{ template: template.data, templateId, keywords: [title, text, at] }] : []
  })

export const templateOf = (wanted: SubscriptionTemplate) =>
  subscriptionTemplates().find(({ template }) => template === wanted) ?? null
