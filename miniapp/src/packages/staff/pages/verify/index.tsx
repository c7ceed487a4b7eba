import type { DeclarationView } from '@huisheng/contract'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { PersonalTrouble } from '../../../../features/accounts/personal-trouble'
import { readsRegister } from '../../../../features/accounts/case-staff'
import { timelineOfDeclaration } from '../../../../features/declarations/timeline-of-declaration'
import { useUnsentVisits } from '../../../../features/verification/visits'
import { Button } from '../../../../ui/button'
import { Group } from '../../../../ui/group'
import { NoticeBar } from '../../../../ui/notice-bar'
import { Page } from '../../../../ui/page'
import { PickerSheet } from '../../../../ui/picker-sheet'
import { Skeleton } from '../../../../ui/skeleton'
import { Timeline } from '../../../../ui/timeline'
import { StaffOnly } from '../../staff-only'
import { SeenAt } from '../../tasks/seen-at'
import { DeedSheets } from '../../verify/deed-sheets'
import { deedsFor, lookOfDeed, type TaskDeed } from '../../verify/deeds'
import { Facts, Hints } from '../../verify/facts'
import { People } from '../../verify/people'
import { TaskHead } from '../../verify/task-head'
import { Unsent } from '../../verify/unsent'
import { useTask } from '../../verify/use-task'
import { Appointment, VisitsMade } from '../../verify/visits-made'
import '../../register/register.scss'

/** Once a verification waits to go out, nothing else is to be done here. */
const usePossible = (declaration: DeclarationView | null) => {
  const visits = useUnsentVisits()
  if (!declaration) return []
  const verified = visits.some(
    ({ declarationId, deed, state }) => declarationId === declaration.id && deed === 'verify' && state === 'waiting',
  )
  return verified ? [] : deedsFor(declaration.actions)
}

const VerifyPage = () => {
  const { id = '' } = useRouter().params
  const page = useTask(id)
  const { data: declaration, trouble, loading, seenAt, me, reload, refresh, revealed, deedTrouble } = page
  const [deed, setDeed] = useState<TaskDeed | null>(null)
  const [more, setMore] = useState(false)
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void reload().finally(() => stopPullDownRefresh()))

  const begin = (chosen: TaskDeed) => {
    page.clearDeed()
    setDeed(chosen)
  }
  const possible = usePossible(declaration)
  const near = possible.slice(0, 2)
  const rest = possible.slice(2)
  return (
    <Page
      title="核实申报"
      actions={
        possible.length > 0 ? (
          <>
            {rest.length > 0 && <Button onPress={() => setMore(true)}>更多</Button>}
            {[...near].reverse().map((one) => (
              <Button key={one} tone={lookOfDeed(one).tone} onPress={() => begin(one)}>
                {lookOfDeed(one).title}
              </Button>
            ))}
          </>
        ) : undefined
      }
    >
      <StaffOnly />
      {readsRegister(me) && <Unsent declarationId={id} declaration={declaration} onResume={begin} />}
      <SeenAt at={seenAt} loading={loading} />
      {readsRegister(me) &&
        !declaration &&
        (trouble ? <PersonalTrouble trouble={trouble} onRetry={() => void reload()} /> : <Skeleton />)}
      {declaration && (
        <>
          {trouble && !seenAt && <NoticeBar tone="warn">没能刷新：{trouble.text}</NoticeBar>}
          {deedTrouble && deed === null && <NoticeBar tone="bad">{deedTrouble.text}</NoticeBar>}
          <TaskHead declaration={declaration} />
          <Appointment declaration={declaration} />
          <VisitsMade declaration={declaration} />
          <Hints declaration={declaration} />
          <People declaration={declaration} revealed={revealed} onReveal={() => begin('reveal')} onHide={page.hide} />
          <Facts declaration={declaration} revealed={revealed} />
          <Group title="办理过程">
            <View>
              <Timeline steps={timelineOfDeclaration(declaration)} />
            </View>
          </Group>
          <PickerSheet
            open={more}
            title="更多操作"
            choices={rest.map((value) => ({ value, title: lookOfDeed(value).title, icon: lookOfDeed(value).icon }))}
            onChoose={begin}
            onClose={() => setMore(false)}
          />
          <DeedSheets deed={deed} declaration={declaration} page={page} onClose={() => setDeed(null)} />
        </>
      )}
    </Page>
  )
}

export default VerifyPage
