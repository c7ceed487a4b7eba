import type { Role } from '@huisheng/contract'
import { ground } from './pages/ground'
import { homes } from './pages/homes'
import { oversight } from './pages/oversight'
import type { Page } from './pages/page'
import { rewards } from './pages/rewards'
import { work } from './pages/work'

const groups = [
  { name: '办件', pages: work },
  { name: '奖励', pages: rewards },
  { name: '人房', pages: homes },
  { name: '基础', pages: ground },
  { name: '监督', pages: oversight },
]

export const pages: Page[] = groups.flatMap((group) => group.pages)

export const maySee = (role: Role, page: Page) => page.access.includes(role)

/** What stands in the navigation of a role, by group; groups without a page are left out. */
export const navigationOf = (role: Role) =>
  groups
    .map(({ name, pages }) => ({ name, pages: pages.filter((page) => page.icon && maySee(role, page)) }))
    .filter(({ pages }) => pages.length > 0)
