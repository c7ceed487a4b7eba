import type { ReportView } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { statusLook, statusName } from '../../../features/reports/report-words'
import { classes } from '../../../ui/classes'
import { Icon } from '../../../ui/icon'
import { colourLook, sayDue, sayRest } from '../queue/clock-words'

/** How long is left and for what, or how the case stands where no clock runs. */
export const CaseClock = ({ report: { clock, status, next } }: { report: ReportView }) => (
  <View className={classes('case-clock', clock && `case-clock--${clock.colour}`)} role="status">
    <View className="case-clock__sign">
      <Icon name={clock ? colourLook[clock.colour].icon : statusLook[status].icon} />
    </View>
    <View className="case-clock__main">
      <Text className="case-clock__rest">{clock ? sayRest(clock) : statusName(status)}</Text>
      <Text className="case-clock__due">{clock ? `${colourLook[clock.colour].name} · ${sayDue(clock)}` : next}</Text>
    </View>
  </View>
)
