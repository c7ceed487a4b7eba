import type { OrganisationStatus } from '@huisheng/contract'
import type { IconName } from '../../ui/icon'
import type { Tone } from '../../ui/tag'

type Look = { tone: Tone; icon: IconName; words: string; next: string }

/** How an organisation stands, in the words of the page. */
export const organisationLook: Record<OrganisationStatus, Look> = {
  applied: { tone: 'info', icon: 'clock', words: '已提交，等社区审核', next: '审核结果会发到消息里' },
  approved: { tone: 'ok', icon: 'check', words: '已通过，可以申报', next: '可以为下面的楼栋申报谁住在哪里' },
  refused: { tone: 'warn', icon: 'edit', words: '没有通过', next: '按原因改好后，可以再申请' },
  removed: { tone: 'bad', icon: 'close', words: '已停用', next: '不能再申报，已申报的内容仍然保留' },
}
