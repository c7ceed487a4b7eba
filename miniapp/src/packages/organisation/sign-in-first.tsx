import type { Me } from '@huisheng/contract'
import { signInUrl } from '../../features/accounts/require-sign-in'
import { goTo } from '../../platform/navigate'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'

/** An organisation's people are residents: others are led to sign in, staff are told where theirs is. */
export const SignInFirst = ({ me }: { me: Me | null }) =>
  me ? (
    <Empty icon="user" title="这里是单位申报的地方" text="工作账号不能替单位申报；审核单位请用管理端" />
  ) : (
    <Empty
      icon="user"
      title="登录后查看"
      text="物业、中介、用人单位和多套出租的业主，可以一次申报多套房屋"
      action={
        <Button tone="primary" onPress={() => goTo(signInUrl)}>
          登录
        </Button>
      }
    />
  )
