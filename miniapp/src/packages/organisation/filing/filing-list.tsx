import { stopPullDownRefresh, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useOrganisation } from '../../../features/organisations/use-organisations'
import { Empty } from '../../../ui/empty'
import { ErrorState } from '../../../ui/error-state'
import { MoreButton } from '../../../ui/more-button'
import { NoticeBar } from '../../../ui/notice-bar'
import { Page } from '../../../ui/page'
import { Skeleton } from '../../../ui/skeleton'
import { FilingCard } from './filing-card'
import { UploadCard } from './upload-card'
import { useFilings } from './use-filing'

/** What was uploaded for the organisation, and a new upload for who may. */
export const FilingList = ({ organisationId }: { organisationId: string }) => {
  const organisation = useOrganisation(organisationId)
  const { items, trouble, loading, hasMore, reload, refresh, more } = useFilings(organisationId)
  useDidShow(() => void refresh())
  useReachBottom(() => void more())
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()))
  const told = organisation.trouble ?? trouble
  const declares = organisation.data?.actions.includes('declare')
  return (
    <Page title="批量申报">
      {told && (
        <ErrorState
          text={told.text}
          offline={told.offline}
          onRetry={() => void Promise.all([organisation.reload(), reload()])}
        />
      )}
      {organisation.data && !declares && (
        <NoticeBar tone="info">您是查看员，能看进度和结果；要上传请让管理员改您的权限</NoticeBar>
      )}
      {declares && <UploadCard organisationId={organisationId} />}
      {!!items?.length && <View className="section-title">上传过的</View>}
      {items?.map((filing) => (
        <FilingCard key={filing.id} filing={filing} />
      ))}
      {items?.length === 0 && <Empty icon="list" title="还没有上传过" text="下载模板，填好后上传，每月核对一次就行" />}
      {loading && !items && <Skeleton cards={2} />}
      {items && hasMore && <MoreButton loading={loading} onPress={() => void more()} />}
    </Page>
  )
}
