import type { Me } from '@huisheng/contract'
import { signInUrl } from '../../features/accounts/require-sign-in'
import { goTo } from '../../platform/navigate'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'

/** Declarations are a resident's own: others are led to sign in, staff are told where theirs is. */
export const SignInFirst = ({ me }: { me: Me | null }) =>
  me ? (
    <Empty icon="user" title="这里是居民自己申报的地方" text="工作账号不能申报，请用居民账号登录" />
  ) : (
    <Empty
      icon="user"
      title="登录后申报"
      text="搬来、续租、搬走，自己申报一次，网格员只需核实"
      action={
        <Button tone="primary" onPress={() => goTo(signInUrl)}>
          登录
        </Button>
      }
    />
  )
