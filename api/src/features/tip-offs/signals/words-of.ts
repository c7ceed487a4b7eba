import type { SignalKind } from '@huisheng/contract'

/** What is suspicious, with so many other tip-offs in view. */
export const wordsOf = (kind: SignalKind, others: number): string => {
  switch (kind) {
    case 'many_from_one_device':
      return `同一设备 7 天内提交了 ${others + 1} 件举报`
    case 'many_from_one_person':
      return `同一人 7 天内提交了 ${others + 1} 件举报`
    case 'false_before':
      return `同一人以前有 ${others} 件举报查无实据`
    case 'repeated_photo':
      return `照片与以前的 ${others} 件举报几乎相同`
  }
}
