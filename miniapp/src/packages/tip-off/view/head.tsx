import { holdNames, type TipOffView } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { statusLook } from '../../../features/reports/report-words'
import { headlineOf } from '../../../features/tip-offs/tip-off-words'
import { Icon } from '../../../ui/icon'
import { NoticeBar } from '../../../ui/notice-bar'

/** How it stands and what comes next. */
export const Head = ({ tipOff }: { tipOff: TipOffView }) => (
  <>
    <View className="tip-head">
      <View className="tip-head__status" role="heading">
        <Icon name={statusLook[tipOff.status].icon} />
        <Text>{headlineOf(tipOff)}</Text>
      </View>
      <Text className="tip-head__next">{tipOff.next}</Text>
      <Text className="tip-head__number">案号 {tipOff.number}</Text>
    </View>
    {tipOff.heldFor.length > 0 && (
      <NoticeBar tone="info" icon="clock">
        正由工作人员核对：{tipOff.heldFor.map((reason) => holdNames[reason]).join('、')}
      </NoticeBar>
    )}
  </>
)
