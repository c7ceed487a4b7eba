import { readsRegister } from '../../features/accounts/case-staff'
import { signInUrl } from '../../features/accounts/require-sign-in'
import { goTo } from '../../platform/navigate'
import { useMe } from '../../state/session'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'

/** Stands where somebody has not signed in, or has no business with residents’ data. */
export const StaffOnly = () => {
  const me = useMe()
  if (readsRegister(me)) return null
  if (me) return <Empty icon="shield" title="这里不对您开放" text="只有网格员、网格长和社区工作人员可以查看" />
  return (
    <Empty
      icon="user"
      title="登录后查看"
      text="用工作人员的用户名和密码登录"
      action={
        <Button tone="primary" onPress={() => goTo(signInUrl)}>
          登录
        </Button>
      }
    />
  )
}
