import type { DeclarationView } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { api } from '../../../../api/client'
import { fieldName } from '../../../../features/declarations/field-names'
import { correctDeclaration } from '../../../../features/declarations/open-declaration'
import { toast } from '../../../../state/toast'
import { ErrorState } from '../../../../ui/error-state'
import { Group } from '../../../../ui/group'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { Timeline } from '../../../../ui/timeline'
import { SignInFirst } from '../../sign-in-first'
import { Appointment } from '../../view/appointment'
import { Buttons, waysFor } from '../../view/buttons'
import { DeedSheets, type Deed } from '../../view/deed-sheets'
import { Facts } from '../../view/facts'
import { Head } from '../../view/head'
import { Outcome } from '../../view/outcome'
import { People } from '../../view/people'
import { timelineOfDeclaration } from '../../../../features/declarations/timeline-of-declaration'
import { useDeclaration } from '../../view/use-declaration'

const isWaiting = ({ status }: DeclarationView) => status === 'submitted' || status === 'awaiting_person'

const Declaration = () => {
  const { id = '', sent } = useRouter().params
  const page = useDeclaration(id)
  const { data: declaration, trouble, me, reload, refresh, busy, deedTrouble, move, clearDeed } = page
  const [deed, setDeed] = useState<Deed | null>(null)
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()))

  const take = (chosen: Deed | 'correct') => {
    if (chosen === 'correct') return correctDeclaration(id)
    clearDeed()
    setDeed(chosen)
  }
  const accept = async () => {
    const from = declaration?.appointment?.from
    if (!from) return
    const body = { accepted: true, from, words: '' }
    if (await move(() => api.declarations.answerAppointment({ params: { declarationId: id }, body })))
      toast('约好了，到时请在家', 'ok')
  }
  const found = declaration ? waysFor(declaration.actions) : []
  return (
    <Page title="申报详情" actions={found.length > 0 ? <Buttons found={found} onDo={take} /> : undefined}>
      {!me && <SignInFirst me={me} />}
      {me &&
        !declaration &&
        (trouble ? (
          <ErrorState text={trouble.text} offline={trouble.offline} onRetry={() => void reload()} />
        ) : (
          <Skeleton />
        ))}
      {declaration && (
        <>
          {sent && isWaiting(declaration) && <NoticeBar tone="ok">已经收到，每走一步都会告诉您</NoticeBar>}
          {trouble && <NoticeBar tone="warn">没能刷新：{trouble.text}</NoticeBar>}
          {deedTrouble && deed === null && <NoticeBar tone="bad">{deedTrouble.text}</NoticeBar>}
          <Head declaration={declaration} />
          {declaration.status === 'returned' && declaration.missing.length > 0 && (
            <NoticeBar tone="warn" icon="edit">
              <View>请一次补齐：</View>
              {declaration.missing.map(({ field, message }) => (
                <View key={`${field}:${message}`}>
                  · {fieldName(field)}：{message}
                </View>
              ))}
            </NoticeBar>
          )}
          <Appointment
            declaration={declaration}
            busy={busy}
            onAccept={() => void accept()}
            onDecline={() => take('decline')}
          />
          <Outcome declaration={declaration} />
          <Group title="办理过程">
            <View>
              <Timeline steps={timelineOfDeclaration(declaration)} />
            </View>
          </Group>
          <People declaration={declaration} />
          <Facts declaration={declaration} />
          <DeedSheets deed={deed} declaration={declaration} page={page} onClose={() => setDeed(null)} />
        </>
      )}
    </Page>
  )
}

export default Declaration
