import { register } from '@huisheng/contract'
import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { useDidHide, useRouter } from '@tarojs/taro'
import { api } from '../../../../api/client'
import { PersonalTrouble } from '../../../../features/accounts/personal-trouble'
import { useAct } from '../../../../features/use-act'
import { useMe } from '../../../../state/session'
import { Button } from '../../../../ui/button'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { RecordOfPerson, type RevealedPerson } from '../../register/person-record'
import { useRecord } from '../../register/use-record'
import { StaffOnly } from '../../staff-only'
import { ReasonSheet } from '../../verify/reason-sheet'
import '../../register/register.scss'

const PersonPage = () => {
  const { id = '' } = useRouter().params
  const me = useMe()
  const params = { personId: id }
  const { data, trouble, allowed, reload } = useRecord(`person:${id}`, () => api.register.person({ params }))
  const [full, setFull] = useState<RevealedPerson | null>(null)
  const [asking, setAsking] = useState(false)
  const revealing = useAct()
  // Full data stays no longer than the eyes that asked for it.
  useDidHide(() => setFull(null))

  const reveal = async (reason: string) => {
    const shown = await revealing.act(async () => setFull(await api.register.reveal({ params, body: { reason } })))
    if (shown) setAsking(false)
  }
  const mayReveal = me !== null && register.reveal.access.some((role) => role === me.role)
  return (
    <Page title="人员档案">
      <StaffOnly />
      {allowed &&
        !data &&
        (trouble ? <PersonalTrouble trouble={trouble} onRetry={() => void reload()} /> : <Skeleton />)}
      {data && trouble && <NoticeBar tone="warn">没能刷新：{trouble.text}</NoticeBar>}
      {full && (
        <NoticeBar
          tone="warn"
          icon="shield"
          action={
            <Button tone="plain" onPress={() => setFull(null)}>
              收起
            </Button>
          }
        >
          正在显示完整信息，离开本页即收起。请勿抄录、拍照。
        </NoticeBar>
      )}
      {data && <RecordOfPerson record={data} full={full} />}
      {data && !full && mayReveal && (
        <View className="stack">
          <Button tone="soft" icon="shield" onPress={() => setAsking(true)}>
            查看完整信息
          </Button>
          <Text className="hint">要写明原因，查看会留下记录，本人可以看到</Text>
        </View>
      )}
      {asking && (
        <ReasonSheet
          busy={revealing.busy}
          trouble={revealing.trouble}
          onReveal={(reason) => void reveal(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </Page>
  )
}

export default PersonPage
