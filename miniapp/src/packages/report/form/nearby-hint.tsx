import type { Pin } from '@huisheng/contract'
import { Text, View } from '@tarojs/components'
import { api } from '../../../api/client'
import { openReport } from '../../../features/reports/open-report'
import { statusName } from '../../../features/reports/report-words'
import { useNearby } from '../../../features/reports/use-nearby'
import { sayDistance, sayTime } from '../../../features/times'
import { useAct } from '../../../features/use-act'
import { siteUrl } from '../../../platform/addresses'
import { Picture } from '../../../platform/picture'
import { Button } from '../../../ui/button'
import { FieldError } from '../../../ui/field-error'
import './form.scss'

/** The same thing may be under way already: following it saves filing it. */
export const NearbyHint = ({ matterCode, pin }: { matterCode: string; pin: Pin | null }) => {
  const { data } = useNearby(matterCode, pin)
  const { act, busy, trouble } = useAct()
  const follow = (reportId: string) =>
    act(async () => {
      await api.reports.follow({ params: { reportId }, body: {} })
      openReport(reportId)
    })
  if (!data?.length) return null
  return (
    <View className="nearby">
      <Text className="nearby__title">附近已有人反映，是不是同一件事？</Text>
      {data.slice(0, 3).map((report) => (
        <View key={report.id} className="nearby__one">
          {report.thumbnailUrl && <Picture className="nearby__picture" src={siteUrl(report.thumbnailUrl)} alt="" />}
          <View className="nearby__main">
            <Text className="nearby__text">{report.text}</Text>
            <Text className="hint">
              {sayDistance(report.distanceMetres)}外 · {statusName(report.status)} · {sayTime(report.submittedAt)}
            </Text>
          </View>
          <View className="nearby__follow">
            <Button tone="soft" loading={busy} onPress={() => void follow(report.id)}>
              {report.following ? '看进展' : '就是这个'}
            </Button>
          </View>
        </View>
      ))}
      <FieldError text={trouble?.text} />
    </View>
  )
}
