import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { applyFor } from '../../../../features/organisations/open-organisation'
import { useMyOrganisations } from '../../../../features/organisations/use-organisations'
import { useMe } from '../../../../state/session'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { ErrorState } from '../../../../ui/error-state'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { OrganisationCard } from '../../home/organisation-card'
import { SignInFirst } from '../../sign-in-first'

const MyOrganisations = () => {
  const me = useMe()
  const isResident = me?.role === 'resident'
  const { data, trouble, loading, reload, refresh } = useMyOrganisations()
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()))
  const apply = (
    <Button tone="primary" icon="plus" onPress={() => applyFor()}>
      申请单位入驻
    </Button>
  )
  const some = !!data && data.length > 0
  return (
    <Page title="我的单位" actions={some ? apply : undefined}>
      {!isResident && <SignInFirst me={me} />}
      {trouble && <ErrorState text={trouble.text} offline={trouble.offline} onRetry={() => void reload()} />}
      {data?.map((organisation) => (
        <OrganisationCard key={organisation.id} organisation={organisation} />
      ))}
      {data?.length === 0 && (
        <Empty
          icon="work"
          title="还没有加入单位"
          text="物业、中介、用人单位、租赁企业和多套出租的业主，申请入驻并由社区审核后，可以用表格一次申报多套房屋。已有单位的，请管理员用您的手机号添加您。"
          action={apply}
        />
      )}
      {isResident && loading && !data && <Skeleton />}
    </Page>
  )
}

export default MyOrganisations
