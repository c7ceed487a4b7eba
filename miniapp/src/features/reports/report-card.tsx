import type { ReportRow } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { siteUrl } from '../../platform/addresses'
import { Picture } from '../../platform/picture'
import { Pressable } from '../../platform/pressable'
import { sayTime } from '../times'
import { statusName } from './report-words'
import { StatusTag } from './status-tag'
import './report-card.scss'

/** One report in a list: what, where, how far. */
export const ReportCard = ({ report, onOpen }: { report: ReportRow; onOpen: () => void }) => (
  <Pressable
    className="report-card"
    role="link"
    label={`${report.matterName}，${statusName(report.status)}，${report.text.slice(0, 30)}`}
    onPress={onOpen}
  >
    <View className="report-card__main">
      <View className="report-card__head">
        <Text className="report-card__title">{report.matterName}</Text>
        <StatusTag status={report.status} />
      </View>
      <Text className="report-card__text">{report.text}</Text>
      <View className="report-card__foot">
        <Text>{sayTime(report.submittedAt)}</Text>
        <Text>{report.placeWords || report.gridName || report.communityName || ''}</Text>
        {!report.mine && <Text>我关注的</Text>}
      </View>
    </View>
    {report.thumbnailUrl && <Picture className="report-card__picture" src={siteUrl(report.thumbnailUrl)} alt="" />}
  </Pressable>
)
