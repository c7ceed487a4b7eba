import { Text, View } from '@tarojs/components'
import { sayTime } from '../../../features/times'
import { Empty } from '../../../ui/empty'
import { ErrorState } from '../../../ui/error-state'
import { MoreButton } from '../../../ui/more-button'
import { Skeleton } from '../../../ui/skeleton'
import type { Look, useLooks } from './use-privacy'

const LookCard = ({ look }: { look: Look }) => (
  <View className="look">
    <View className="look__head">
      <Text className="look__by">{look.by}</Text>
      <Text className="look__action">{look.action}</Text>
    </View>
    <Text className="look__what">{look.what}</Text>
    {look.reason && <Text className="look__reason">原因：{look.reason}</Text>}
    <Text className="hint">{sayTime(look.at)}</Text>
  </View>
)

/** Who has seen or used this person’s data, the latest first. */
export const Looks = ({ items, trouble, loading, hasMore, reload, more }: ReturnType<typeof useLooks>) => (
  <>
    {items?.map((look) => (
      <LookCard key={look.id} look={look} />
    ))}
    {items?.length === 0 && (
      <Empty
        icon="shield"
        title="还没有人查看过"
        text="工作人员每次查看、核实或导出您的信息，都会记在这里，谁也改不了"
      />
    )}
    {loading && !items && <Skeleton cards={3} />}
    {trouble && <ErrorState text={trouble.text} offline={trouble.offline} onRetry={() => void reload()} />}
    {items && hasMore && <MoreButton loading={loading} onPress={() => void more()} />}
  </>
)
