import type { Me, NoticeView } from '@huisheng/contract'
import { hasQueue, readsRegister } from '../accounts/case-staff'
import { openDeclaration } from '../declarations/open-declaration'
import { openFiling, openOrganisation } from '../organisations/open-organisation'
import { openCase, openReport } from '../reports/open-report'
import { goTo } from '../../platform/navigate'
import { myTipOffsUrl } from '../tip-offs/open-tip-off'
import { openTask } from '../verification/open-task'

type About = NonNullable<NoticeView['about']>

/** Where a notice leads, by what it is about; some only tell. */
const ways: Partial<Record<About['noun'], (me: Me | null, id: string) => void>> = {
  report: (me, id) => (hasQueue(me) ? openCase : openReport)(id),
  declaration: (me, id) => (readsRegister(me) ? openTask : openDeclaration)(id),
  organisation: (_me, id) => openOrganisation(id),
  filing: (_me, id) => openFiling(id),
  my_tip_offs: () => goTo(myTipOffsUrl),
}

export const openAbout = (me: Me | null, about: NoticeView['about']) => {
  if (about) ways[about.noun]?.(me, about.id)
}
