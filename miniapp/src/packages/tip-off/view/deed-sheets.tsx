import type { TipOffView } from '@huisheng/contract'
import { useState } from 'react'
import { nameless } from '../../../api/nameless'
import { dropHeld, uploadAllHeld } from '../../../features/photos/upload-all-held'
import { photosOf } from '../../../features/tip-offs/tip-off-photos'
import type { useOpened } from '../../../features/tip-offs/use-opened'
import { toast } from '../../../state/toast'
import { MessageSheet, type Message } from './message-sheet'
import { RateSheet } from './rate-sheet'
import type { MessageKind } from './talk'
import { WordsSheet, type WordsLook } from './words-sheet'

export type Deed = '' | MessageKind | 'withdraw' | 'rate' | 'renounce' | 'appeal'

const looks: Record<'withdraw' | 'renounce' | 'appeal', WordsLook> = {
  withdraw: {
    title: '撤回这件举报',
    warning: '撤回后不再处理，也不会有奖励；以后可以重新举报',
    field: '为什么撤回',
    must: true,
    most: 500,
    placeholder: '比如：已经自己改正了',
    verb: '撤回',
    danger: true,
  },
  renounce: {
    title: '放弃这笔奖励',
    warning: '放弃后不能再领取，不影响案件的处理',
    field: '想说的话（可不写）',
    must: false,
    most: 300,
    verb: '放弃奖励',
    danger: true,
  },
  appeal: {
    title: '提出异议',
    field: '哪里认定得不对',
    must: true,
    most: 300,
    placeholder: '哪一条不对、应该是怎样',
    verb: '提交',
  },
}

type Props = { deed: Deed; page: ReturnType<typeof useOpened>; onClose: () => void }

/** The forms of what a tipster may do. They stay as they are while the page does, closed or failed. */
export const DeedSheets = ({ deed, page, onClose }: Props) => {
  const { busy, trouble, move } = page
  const [sent, setSent] = useState(0)
  const finish = async (work: (key: string) => Promise<TipOffView>, done: string) => {
    if (!(await move(work))) return false
    onClose()
    toast(done, 'ok')
    return true
  }
  const sendMessage = async (kind: MessageKind, { sendingId, words, photos }: Message) => {
    const way = photosOf(sendingId)
    const done = await finish(
      async (key) =>
        nameless.tipOffs.send({ body: { key, sendingId, kind, words, photoIds: await uploadAllHeld(photos, way) } }),
      kind === 'evidence' ? '已补充' : '已发送',
    )
    if (!done) return
    dropHeld(photos, way)
    setSent(sent + 1)
  }
  const sheet = { busy, trouble, onClose }
  const kind = deed === 'message' || deed === 'evidence' ? deed : null
  return (
    <>
      <MessageSheet key={sent} {...sheet} kind={kind} onSend={(message) => void (kind && sendMessage(kind, message))} />
      <WordsSheet
        {...sheet}
        look={looks.withdraw}
        open={deed === 'withdraw'}
        onSend={(reason) => void finish((key) => nameless.tipOffs.withdraw({ body: { key, reason } }), '已撤回')}
      />
      <RateSheet
        {...sheet}
        open={deed === 'rate'}
        onSend={(level, words) =>
          void finish((key) => nameless.tipOffs.rate({ body: { key, level, words } }), '谢谢您的评价')
        }
      />
      <WordsSheet
        {...sheet}
        look={looks.renounce}
        open={deed === 'renounce'}
        onSend={(words) => void finish((key) => nameless.rewards.renounce({ body: { key, words } }), '已放弃这笔奖励')}
      />
      <WordsSheet
        {...sheet}
        look={looks.appeal}
        open={deed === 'appeal'}
        onSend={(words) => void finish((key) => nameless.rewards.appeal({ body: { key, words } }), '异议已提交')}
      />
    </>
  )
}
