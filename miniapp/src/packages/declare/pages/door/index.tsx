import { useDidShow, useRouter } from '@tarojs/taro'
import { Text, View } from '@tarojs/components'
import { readsRegister } from '../../../../features/accounts/case-staff'
import { requireSignIn, signInUrl } from '../../../../features/accounts/require-sign-in'
import { DeclarationCard } from '../../../../features/declarations/declaration-card'
import { declareUrl, startDeclaration } from '../../../../features/declarations/open-declaration'
import { useMyDeclarations } from '../../../../features/declarations/use-declarations'
import { reportAtDoor } from '../../../../features/reports/open-report'
import { openDwelling } from '../../../../features/verification/open-task'
import { goTo } from '../../../../platform/navigate'
import { useMe } from '../../../../state/session'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { ErrorState } from '../../../../ui/error-state'
import { Icon } from '../../../../ui/icon'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { useDoor, type Door } from '../../home/use-door'
import '../../home/door.scss'

const DoorCard = ({ door }: { door: Door }) => (
  <View className="door-card">
    <View className="door-card__sign">
      <Icon name="home" />
    </View>
    <Text className="door-card__address">{door.address}</Text>
    <Text className="door-card__code">
      门牌编号 {door.code}
      {door.communityName ? ` · ${door.communityName}` : ''}
    </Text>
  </View>
)

/** What I have declared at this door. */
const Here = ({ dwellingId }: { dwellingId: string }) => {
  const { items, refresh } = useMyDeclarations('filed')
  useDidShow(() => void refresh())
  const here = items?.filter(({ dwelling }) => dwelling.id === dwellingId) ?? []
  if (here.length === 0) return null
  return (
    <>
      <View className="section-title">我在这里的申报</View>
      {here.map((row) => (
        <DeclarationCard key={row.id} row={row} />
      ))}
    </>
  )
}

const DoorPage = () => {
  const { params } = useRouter()
  const me = useMe()
  const { data: door, trouble, unreadable, needsSignIn, reload } = useDoor(params, me !== null)
  const declare = () => {
    if (door && requireSignIn()) startDeclaration(door.id)
  }
  return (
    <Page title="门牌">
      {unreadable && (
        <Empty
          icon="scan"
          title="没有认出这个门牌"
          text="请重新扫门上的二维码，或按地址查找房屋"
          action={
            <Button tone="primary" icon="search" onPress={() => goTo(declareUrl)}>
              按地址找房屋
            </Button>
          }
        />
      )}
      {needsSignIn && (
        <Empty
          icon="user"
          title="登录后查看"
          text="扫门上的二维码不用登录就能看到地址"
          action={
            <Button tone="primary" onPress={() => goTo(signInUrl)}>
              登录
            </Button>
          }
        />
      )}
      {!unreadable &&
        !needsSignIn &&
        !door &&
        (trouble ? (
          <ErrorState text={trouble.text} offline={trouble.offline} onRetry={() => void reload()} />
        ) : (
          <Skeleton cards={1} />
        ))}
      {door && (
        <>
          <DoorCard door={door} />
          <View className="stack">
            {(!me || me.role === 'resident') && (
              <Button tone="primary" icon="home" onPress={declare}>
                申报居住情况
              </Button>
            )}
            {readsRegister(me) && (
              <Button tone="primary" icon="list" onPress={() => openDwelling(door.id)}>
                查看房屋档案
              </Button>
            )}
            <Button tone="soft" icon="camera" onPress={() => reportAtDoor(door.code, door.address)}>
              上报这里的问题
            </Button>
          </View>
          {me?.role === 'resident' && <Here dwellingId={door.id} />}
        </>
      )}
    </Page>
  )
}

export default DoorPage
