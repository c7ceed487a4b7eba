import { kindNames, outcomeNames, workTypeNames, type ReportView } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { StatusTag } from '../../../features/reports/status-tag'
import { sayTime } from '../../../features/times'
import { Cell } from '../../../ui/cell'
import { Group } from '../../../ui/group'
import { Tag } from '../../../ui/tag'
import { CasePhotos } from './case-photos'

const Resolution = ({ report }: { report: ReportView }) =>
  report.outcome ? (
    <View className="case-words case-words--result">
      <Text className="case-words__title">处理结果：{outcomeNames[report.outcome]}</Text>
      <Text className="case-words__text">{report.resolutionWords}</Text>
    </View>
  ) : null

/** What was reported and what was done about it. A tip-off says nothing of who sent it. */
export const CaseFacts = ({ report }: { report: ReportView }) => (
  <Group>
    <View className="case-words">
      <View className="case-words__tags">
        <StatusTag status={report.status} />
        <Tag tone={report.kind === 'tip_off' ? 'warn' : 'mute'} icon={report.kind === 'tip_off' ? 'shield' : undefined}>
          {kindNames[report.kind]}
        </Tag>
        {report.workType !== 'general' && (
          <Tag tone={report.workType === 'emergency' ? 'bad' : 'mute'}>{workTypeNames[report.workType]}</Tag>
        )}
        {report.reopenings > 0 && <Tag tone="warn">第 {report.reopenings + 1} 次办理</Tag>}
      </View>
      <Text className="case-words__title">{report.matterName}</Text>
      <Text className="case-words__text">{report.text}</Text>
      <View className="case-words__facts">
        <Text>{sayTime(report.submittedAt)} 上报</Text>
        {report.reporterName && <Text>{report.reporterName}</Text>}
        <Text>案号 {report.number}</Text>
      </View>
    </View>
    <CasePhotos title="上报时的照片" photos={report.photos} />
    <Resolution report={report} />
    <CasePhotos title="处理后的照片" photos={report.afterPhotos} />
    {report.queue && (
      <Cell
        icon="work"
        title={report.queue.name}
        text={report.claimantName ? `${report.claimantName} 已接单` : '还没有人接单'}
      />
    )}
  </Group>
)
