import { outcomeNames, stageNames, type ReportView } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { statusLook, statusName } from '../../features/reports/report-words'
import { sayLeft, sayTime } from '../../features/times'
import { Icon } from '../../ui/icon'

const headline = ({ status, outcome }: ReportView) =>
  status === 'closed' && outcome ? outcomeNames[outcome] : statusName(status)

/** How it stands, what comes next and by when. */
export const CaseHead = ({ report }: { report: ReportView }) => (
  <View className="case-head">
    <View className="case-head__status" role="heading">
      <Icon name={statusLook[report.status].icon} />
      <Text>{headline(report)}</Text>
    </View>
    <Text className="case-head__next">{report.next}</Text>
    {report.clock && (
      <View className="case-head__due">
        <Icon name="clock" />
        <Text>
          {sayTime(report.clock.dueAt)}前完成{stageNames[report.clock.stage]}，{sayLeft(report.clock.dueAt)}
        </Text>
      </View>
    )}
    <Text className="case-head__number">案号 {report.number}</Text>
  </View>
)
