import { deviceKindNames } from '@huisheng/contract'
import { View } from '@tarojs/components'
import type { Trouble } from '../../api/problem'
import { goTo, switchTo } from '../../platform/navigate'
import { thisDevice } from '../../state/device'
import { Button } from '../../ui/button'
import { Empty } from '../../ui/empty'
import { ErrorState } from '../../ui/error-state'
import { queueUrl } from '../reports/open-report'
import { pledgeUrl } from '../verification/open-task'

const NotBound = () => {
  const { kind, name } = thisDevice()
  const called = deviceKindNames[kind]
  return (
    <Empty
      icon="shield"
      title={`请用绑定的${called}查看`}
      text={`居民信息只能在绑定您账号的${called}上看，这台“${name}”没有绑定。换了${called}的，请管理员在后台解除旧的绑定，再在这里退出登录、重新登录一次。上报和工单在这里照常可用。`}
      action={
        <View className="stack">
          <Button tone="primary" icon="work" onPress={() => goTo(queueUrl)}>
            去看我的工单
          </Button>
          <Button tone="soft" icon="exit" onPress={() => switchTo('/pages/settings/index')}>
            已解除，去重新登录
          </Button>
        </View>
      }
    />
  )
}

/** Why personal data cannot be shown, and the way out; any other trouble as everywhere. */
export const PersonalTrouble = ({ trouble, onRetry }: { trouble: Trouble; onRetry: () => void }) => {
  if (trouble.code === 'device_not_bound') return <NotBound />
  if (trouble.code === 'pledge_required')
    return (
      <Empty
        icon="edit"
        title="先签一份保密承诺书"
        text="这里有居民的个人信息，第一次查看前请阅读并签署，只需一分钟"
        action={
          <Button tone="primary" icon="edit" onPress={() => goTo(pledgeUrl)}>
            阅读并签署
          </Button>
        }
      />
    )
  return <ErrorState text={trouble.text} offline={trouble.offline} onRetry={onRetry} />
}
