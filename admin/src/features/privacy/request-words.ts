import type { PrivacyRequestKind, PrivacyRequestStatus } from '@huisheng/contract'

export const requestStatusNames: Record<PrivacyRequestStatus, string> = {
  open: '待答复',
  done: '已办理',
  refused: '不予办理',
}

/** What granting does at once: it cannot be taken back. */
export const grantWords: Record<PrivacyRequestKind, string> = {
  correct: '照办：表示已经核对并更正。请先在登记或申报里改好，再答复。',
  delete: '照办：系统随即删除法律允许删除的内容，逐项写明删了什么、留了什么、为什么。不能撤销。',
  withdraw_consent: '照办：系统随即停止依据同意的使用，逐项写明结果。不能撤销。',
}

/** Whether a thing was done; of what was to be deleted, whether it is gone. */
export const effectWords = (kind: PrivacyRequestKind, done: boolean) =>
  kind === 'delete' ? (done ? '已删除' : '依法保留') : done ? '已办' : '未办'
