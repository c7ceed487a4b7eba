import type { Me } from '@huisheng/contract'
import { goTo } from '../../platform/navigate'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { signInUrl } from './require-sign-in'

type Words = { title: string; text: string }
type Props = { me: Me | null; toStaff: Words; toVisitors: Words }

/** A resident's own place: others are led to sign in, staff are told where theirs is. */
export const ResidentsOnly = ({ me, toStaff, toVisitors }: Props) =>
  me ? (
    <Empty icon="user" {...toStaff} />
  ) : (
    <Empty
      icon="user"
      {...toVisitors}
      action={
        <Button tone="primary" onPress={() => goTo(signInUrl)}>
          登录
        </Button>
      }
    />
  )
