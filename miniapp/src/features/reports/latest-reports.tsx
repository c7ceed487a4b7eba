import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { Pressable } from '../../platform/pressable'
import { switchTo } from '../../platform/navigate'
import { ErrorState } from '../../ui/error-state'
import { Skeleton } from '../../ui/skeleton'
import { openReport } from './open-report'
import { ReportCard } from './report-card'
import { useMyReports } from './use-my-reports'

/** The last few, on the front page; says nothing where there are none. */
export const LatestReports = () => {
  const { items, trouble, reload, refresh } = useMyReports('all', 3)
  useDidShow(() => void refresh())
  if (items?.length === 0) return null
  return (
    <>
      <View className="section-title">
        <Text>最近的上报</Text>
        <Pressable className="section-title__more" role="link" onPress={() => switchTo('/pages/mine/index')}>
          全部
        </Pressable>
      </View>
      {items?.map((report) => (
        <ReportCard key={report.id} report={report} onOpen={() => openReport(report.id)} />
      ))}
      {!items &&
        (trouble ? (
          <ErrorState text={trouble.text} offline={trouble.offline} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={2} />
        ))}
    </>
  )
}
