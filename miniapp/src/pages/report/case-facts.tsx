import { kindNames, type PhotoView, type ReportView } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { StoredPhotos } from '../../features/photos/stored-photos'
import { useOutlines } from '../../features/places/use-outlines'
import { sayTime } from '../../features/times'
import { AreaMap } from '../../platform/area-map'
import { toMapPin } from '../../platform/map-datum'
import { Cell } from '../../ui/cell'
import { Group } from '../../ui/group'

const Photos = ({ title, photos }: { title: string; photos: PhotoView[] }) =>
  photos.length > 0 ? (
    <View className="case-photos">
      <Text className="case-photos__title">{title}</Text>
      <StoredPhotos photos={photos} />
    </View>
  ) : null

const CaseMap = ({ report }: { report: ReportView }) => {
  const street = report.areaPath.find((area) => area.level === 'street')?.id ?? null
  const outlines = useOutlines(street)
  const { pointWgs84 } = report.place
  if (!pointWgs84) return null
  return (
    <View className="case-photos">
      <View className="case-map">
        <AreaMap
          className="case-map__canvas"
          label="这件事的位置"
          outlines={outlines}
          focusId={report.gridId}
          pin={toMapPin(pointWgs84)}
        />
      </View>
    </View>
  )
}

/** What was reported: words, photos before and after, and the place. */
export const CaseFacts = ({ report }: { report: ReportView }) => {
  const where = [report.place.address, report.place.words].filter(Boolean).join(' ')
  return (
    <Group title="上报内容">
      <View className="case-text">
        <Text className="case-text__title">
          {kindNames[report.kind]} · {report.matterName}
        </Text>
        <Text className="case-text__words">{report.text}</Text>
        <Text className="hint">{sayTime(report.submittedAt)} 上报</Text>
      </View>
      <Photos title="上报时的照片" photos={report.photos} />
      <Photos title="处理后的照片" photos={report.afterPhotos} />
      <Cell icon="pin" title={where || '已标在地图上'} text={report.areaPath.map((area) => area.name).join(' › ')} />
      <CaseMap report={report} />
    </Group>
  )
}
