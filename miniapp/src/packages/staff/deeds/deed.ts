import type { ReportAction } from '@huisheng/contract'
import type { IconName } from '../../../ui/icon'

export type Deed = Extract<
  ReportAction,
  'claim' | 'resolve' | 'close' | 'file' | 'dispatch' | 'fail' | 'redispatch' | 'return' | 'decline' | 'note'
>

type WordsField = { title: string; placeholder: string; must: boolean; most: number; hint?: string }
export type DeedLook = {
  /** On the button. */
  verb: string
  title: string
  icon: IconName
  tone?: 'primary' | 'danger'
  done: string
  words?: WordsField
  asks?: readonly ('outcome' | 'queue' | 'channel' | 'settled')[]
  photos?: { title: string; hint: string }
}

const reason = (title: string, placeholder: string, hint?: string): WordsField => ({
  title,
  placeholder,
  must: true,
  most: 500,
  hint,
})
const optional = (title: string, placeholder: string): WordsField => ({ title, placeholder, must: false, most: 1000 })

/** Every deed of staff: its words on screen and what its form asks. Whether it may be done, the server says. */
export const deeds: Record<Deed, DeedLook> = {
  claim: { verb: '接单', title: '接单', icon: 'hand', tone: 'primary', done: '已接单，开始处理吧' },
  resolve: {
    verb: '办结反馈',
    title: '办结反馈',
    icon: 'check',
    tone: 'primary',
    done: '已反馈，等待核查',
    asks: ['outcome'],
    words: {
      title: '给上报人的话',
      placeholder: '做了什么、结果怎样、还要注意什么',
      must: true,
      most: 1000,
      hint: '上报人会原样看到',
    },
    photos: { title: '处理后的照片', hint: '站在上报时的角度拍，改变一眼就能看出' },
  },
  close: {
    verb: '核查结案',
    title: '核查结案',
    icon: 'shield',
    tone: 'primary',
    done: '已结案',
    words: optional('核查意见（可不写）', '看到了什么'),
    photos: { title: '现场照片（可不拍）', hint: '到过现场的，拍一张' },
  },
  file: {
    verb: '立案',
    title: '受理立案',
    icon: 'check',
    tone: 'primary',
    done: '已立案',
    words: optional('说明（可不写）', '给办理人的提示'),
  },
  dispatch: {
    verb: '派遣',
    title: '派给谁',
    icon: 'send',
    tone: 'primary',
    done: '已派遣',
    asks: ['queue', 'settled'],
    words: optional('说明（可不写）', '给办理人的提示'),
  },
  fail: {
    verb: '不通过',
    title: '核查不通过',
    icon: 'undo',
    tone: 'danger',
    done: '已退回继续处理',
    words: reason('还差什么', '哪里没处理好、要做到什么程度', '会原样转给办理人'),
    photos: { title: '现场照片（可不拍）', hint: '拍下没处理好的地方' },
  },
  redispatch: {
    verb: '改派',
    title: '改派给谁',
    icon: 'send',
    done: '已改派',
    asks: ['queue'],
    words: reason('为什么改派', '说清楚原因'),
  },
  return: {
    verb: '退回',
    title: '退回派遣员',
    icon: 'undo',
    done: '已退回派遣员',
    words: reason('为什么退回', '比如：不在本网格，应由市政处理'),
  },
  decline: {
    verb: '不予受理',
    title: '不予受理',
    icon: 'close',
    tone: 'danger',
    done: '已告知上报人',
    asks: ['channel'],
    words: reason('为什么不受理', '说清楚原因', '上报人会原样看到'),
  },
  note: {
    verb: '记进展',
    title: '记录进展',
    icon: 'edit',
    done: '已记录',
    words: {
      title: '进展',
      placeholder: '联系了谁、约了什么时候、还在等什么',
      must: true,
      most: 1000,
      hint: '上报人会看到',
    },
    photos: { title: '照片（可不拍）', hint: '' },
  },
}

/** The more a deed moves the case on, the nearer to the thumb. */
export const deedsOf = (actions: readonly ReportAction[]) =>
  (Object.keys(deeds) as Deed[]).filter((deed) => actions.includes(deed))
