import type { PrivacyRequestKind } from '@huisheng/contract'
import type { IconName } from '../../../ui/icon'

type Ask = {
  icon: IconName
  title: string
  short: string
  text: string
  field: string
  placeholder: string
  danger?: boolean
}

/** What a person may ask for, in the words of the page. */
export const asks: Record<PrivacyRequestKind, Ask> = {
  correct: {
    icon: 'edit',
    title: '更正我的信息',
    short: '登记的内容不对',
    text: '社区收到后会核对，改好后告诉您。',
    field: '哪里不对，应该是什么',
    placeholder: '比如：入住日期应为今年 3 月 1 日',
  },
  withdraw_consent: {
    icon: 'undo',
    title: '撤回同意',
    short: '不再同意使用我的信息',
    text: '还没有核实的申报会撤回。法律要求登记的内容会保留，并告诉您依据。',
    field: '您的要求',
    placeholder: '比如：不再同意代办人替我申报',
  },
  delete: {
    icon: 'trash',
    title: '删除我的信息',
    short: '能删的马上删，不能删的告诉您依据',
    text: '能删除的会删除且不能恢复；法律要求保留的，会逐项写明依据。',
    field: '您的要求',
    placeholder: '比如：我已搬离，请删除我的居住信息',
    danger: true,
  },
}
