import { Text, View } from '@tarojs/components'
import { hasQueue, isVerifier } from '../../features/accounts/case-staff'
import { declareUrl } from '../../features/declarations/open-declaration'
import { tasksUrl } from '../../features/verification/open-task'
import { newReportUrl } from '../../features/reports/open-report'
import { newTipOffUrl } from '../../features/tip-offs/open-tip-off'
import { goTo } from '../../platform/navigate'
import { Pressable } from '../../platform/pressable'
import { useMe } from '../../state/session'
import { classes } from '../../ui/classes'
import { Icon, type IconName } from '../../ui/icon'

type DoorProps = { icon: IconName; look?: 'work' | 'talk'; title: string; text: string; url: string }

const Door = ({ icon, look, title, text, url }: DoorProps) => (
  <Pressable className="door" label={`${title}，${text}`} onPress={() => goTo(url)}>
    <View className={classes('door__icon', look && `door__icon--${look}`)}>
      <Icon name={icon} />
    </View>
    <View>
      <Text className="door__title">{title}</Text>
      <Text className="door__text">{text}</Text>
    </View>
  </Pressable>
)

/** The ways in: report first, by far the largest. */
export const Doors = () => {
  const me = useMe()
  const staff = hasQueue(me)
  return (
    <View className="doors">
      <Door icon="camera" title="我要上报" text="拍张照，说一声，一分钟就好" url={newReportUrl} />
      <View className="doors__row">
        <Door icon="shield" title="举报" text="身份保密，线索必查" url={newTipOffUrl} />
        {staff ? (
          <Door
            icon="work"
            look="work"
            title="我的工单"
            text="按到期时间排好"
            url="/packages/staff/pages/queue/index"
          />
        ) : (
          <Door icon="idea" look="talk" title="提建议" text="怎样可以更好" url={`${newReportUrl}?kind=suggestion`} />
        )}
      </View>
      {isVerifier(me) && (
        <View className="doors__wide">
          <Door icon="home" look="work" title="待核实" text="居民申报，按楼栋上门核实" url={tasksUrl} />
        </View>
      )}
      {(!me || me.role === 'resident') && (
        <View className="doors__wide">
          <Door icon="home" look="work" title="申报居住" text="搬来、续租、搬走，自己申报一次就好" url={declareUrl} />
        </View>
      )}
    </View>
  )
}
