import { declarationKindNames, type DueView, type OrganisationView } from '@huisheng/contract'
import { useState } from 'react'
import { useDidShow, useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { DeclarationCard } from '../../../features/declarations/declaration-card'
import { openDeclaration, startDeclaration } from '../../../features/declarations/open-declaration'
import { useOrganisationDeclarations, useOrganisationDue } from '../../../features/organisations/use-organisations'
import { sayDay } from '../../../platform/days'
import { Button } from '../../../ui/button'
import { Cell } from '../../../ui/cell'
import { Empty } from '../../../ui/empty'
import { ErrorState } from '../../../ui/error-state'
import { Group } from '../../../ui/group'
import { MoreButton } from '../../../ui/more-button'
import { Skeleton } from '../../../ui/skeleton'
import { Tag } from '../../../ui/tag'

const few = 5

const sayDue = ({ lateDays, dueOn }: DueView) => (lateDays > 0 ? `逾期 ${lateDays} 天` : `${sayDay(dueOn)}前`)
/** What grows out of a declaration is done on its page, anything else in the form. */
const follow = ({ declarationId, dwelling, kind }: DueView) =>
  declarationId ? openDeclaration(declarationId) : startDeclaration(dwelling.id, kind)

const DueGroup = ({ due }: { due: DueView[] }) => {
  const [all, setAll] = useState(false)
  if (due.length === 0) return null
  const sorted = [...due].sort((a, b) => a.dueOn.localeCompare(b.dueOn))
  const shown = all ? sorted : sorted.slice(0, few)
  return (
    <Group title={`该申报的（${due.length} 件）`} note={due[0] && `依据：${due[0].source}`}>
      {shown.map((one) => (
        <Cell
          key={`${one.kind}:${one.dwelling.id}:${one.declarationId}`}
          title={`${declarationKindNames[one.kind]} · ${one.why}`}
          text={one.dwelling.address}
          end={<Tag tone={one.lateDays > 0 ? 'bad' : 'warn'}>{sayDue(one)}</Tag>}
          onPress={() => follow(one)}
        />
      ))}
      {shown.length < due.length && (
        <Button tone="plain" onPress={() => setAll(true)}>
          看全部 {due.length} 件
        </Button>
      )}
    </Group>
  )
}

/** What the organisation has to declare, and what it has declared. */
export const Declared = ({ organisation: { id, actions } }: { organisation: OrganisationView }) => {
  const due = useOrganisationDue(id)
  const { items, trouble, loading, hasMore, reload, refresh, more } = useOrganisationDeclarations(id)
  useDidShow(() => void Promise.all([due.refresh(), refresh()]))
  useReachBottom(() => void more())
  const told = due.trouble ?? trouble
  return (
    <>
      {told && (
        <ErrorState
          text={told.text}
          offline={told.offline}
          onRetry={() => void Promise.all([due.reload(), reload()])}
        />
      )}
      <DueGroup due={due.data ?? []} />
      {!!items?.length && <View className="section-title">申报过的</View>}
      {items?.map((row) => (
        <DeclarationCard key={row.id} row={row} />
      ))}
      {items?.length === 0 && (
        <Empty
          icon="list"
          title="还没有申报过"
          text={
            actions.includes('declare')
              ? '多套房屋用“批量申报”；一套房屋也可以在“申报居住”里单独申报'
              : '申报员提交后，在这里看得到'
          }
        />
      )}
      {loading && !items && <Skeleton cards={2} />}
      {items && hasMore && <MoreButton loading={loading} onPress={() => void more()} />}
    </>
  )
}
