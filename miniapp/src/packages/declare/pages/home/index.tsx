import type { DeclarationRow, DueView, ResidenceView } from '@huisheng/contract'
import { useState } from 'react'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { DeclarationCard } from '../../../../features/declarations/declaration-card'
import { startDeclaration } from '../../../../features/declarations/open-declaration'
import { useDue, useFiler, useMyDeclarations, useResidences } from '../../../../features/declarations/use-declarations'
import { useMe } from '../../../../state/session'
import { ErrorState } from '../../../../ui/error-state'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { MoveOutSheet } from '../../deeds/move-out-sheet'
import { RenewSheet, type Home } from '../../deeds/renew-sheet'
import { DraftList } from '../../home/draft-list'
import { DueList } from '../../home/due-list'
import { MyDeclarationTabs } from '../../home/my-declarations'
import { ResidenceCard } from '../../home/residence-card'
import { StartCard } from '../../home/start-card'
import { SignInFirst } from '../../sign-in-first'
import '../../home/home.scss'

type Opened = { deed: 'renew' | 'move_out'; home: Home }

const homeOf = ({ declarationId, dwelling, leaseUntil }: ResidenceView): Home => ({
  declarationId,
  address: dwelling.address,
  leaseUntil,
})

const changes = ['renewal', 'move_out']
const open = ['awaiting_person', 'submitted', 'returned']
const waitingAt = ({ dwelling }: ResidenceView, filed: DeclarationRow[]) =>
  filed.filter((row) => row.dwelling.id === dwelling.id && changes.includes(row.kind) && open.includes(row.status))

const Declare = () => {
  const me = useMe()
  const filer = useFiler()
  const due = useDue()
  const residences = useResidences()
  const filed = useMyDeclarations('filed')
  const toConfirm = useMyDeclarations('to_confirm')
  const [opened, setOpened] = useState<Opened | null>(null)
  const all = [due, residences, filed, toConfirm]
  useDidShow(() => void Promise.all(all.map((one) => one.refresh())))
  usePullDownRefresh(() => void Promise.all(all.map((one) => one.reload())).finally(() => stopPullDownRefresh()))

  /** A renewal and a move-out that grow out of a known declaration take two taps; anything else the form. */
  const take = ({ kind, declarationId, dwelling }: DueView) => {
    const known = residences.data?.find((one) => one.declarationId === declarationId)
    if (declarationId && (kind === 'renewal' || kind === 'move_out'))
      setOpened({
        deed: kind === 'renewal' ? 'renew' : 'move_out',
        home: known ? homeOf(known) : { declarationId, address: dwelling.address, leaseUntil: null },
      })
    else startDeclaration(dwelling.id, kind)
  }
  const close = () => setOpened(null)
  const done = () => {
    close()
    void Promise.all([due.reload(), residences.reload(), filed.reload()])
  }
  const sheet = opened && { home: opened.home, onClose: close, onDone: done }
  const trouble = due.trouble ?? residences.trouble
  return (
    <Page title="申报居住">
      {!filer && <SignInFirst me={me} />}
      <DueList due={due.data ?? []} onDo={take} />
      {!!toConfirm.items?.length && (
        <>
          <View className="section-title">等您确认</View>
          {toConfirm.items.map((row) => (
            <DeclarationCard key={row.id} row={row} />
          ))}
        </>
      )}
      {residences.data && residences.data.length > 0 && <View className="section-title">我的住处</View>}
      {residences.data?.map((residence) => (
        <ResidenceCard
          key={residence.declarationId}
          residence={residence}
          waiting={waitingAt(residence, filed.items ?? [])}
          onRenew={() => setOpened({ deed: 'renew', home: homeOf(residence) })}
          onMoveOut={() => setOpened({ deed: 'move_out', home: homeOf(residence) })}
        />
      ))}
      {filer && !residences.data && residences.loading && <Skeleton cards={1} />}
      {trouble && (
        <ErrorState
          text={trouble.text}
          offline={trouble.offline}
          onRetry={() => void Promise.all(all.map((one) => one.reload()))}
        />
      )}
      {filer && <DraftList filerId={filer.id} />}
      <StartCard first={residences.data?.length === 0} onChoose={(dwellingId) => startDeclaration(dwellingId)} />
      {filer && <MyDeclarationTabs filed={filed} toConfirm={toConfirm} />}
      {sheet && opened.deed === 'renew' && <RenewSheet {...sheet} />}
      {sheet && opened.deed === 'move_out' && <MoveOutSheet {...sheet} />}
    </Page>
  )
}

export default Declare
