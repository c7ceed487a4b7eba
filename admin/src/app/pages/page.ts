import type { Role } from '@huisheng/contract'
import type { ComponentType } from 'react'
import type { IconName } from '../../ui/icon'

export type Page = {
  path: string
  title: string
  /** Who may read what the page shows: the access list of the route it reads first. */
  access: readonly Role[]
  /** Pages with an icon stand in the navigation, in this order. */
  icon?: IconName
  load: () => Promise<ComponentType>
}
