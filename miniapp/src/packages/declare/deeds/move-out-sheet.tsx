import { documentNames } from '@huisheng/contract'
import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { api } from '../../../api/client'
import { openDeclaration } from '../../../features/declarations/open-declaration'
import { useRules } from '../../../features/declarations/use-declarations'
import { useAct } from '../../../features/use-act'
import { useLoad } from '../../../features/use-load'
import { addDays, sayDay, today } from '../../../platform/days'
import { toast } from '../../../state/toast'
import { BottomSheet } from '../../../ui/bottom-sheet'
import { Button } from '../../../ui/button'
import { Cell } from '../../../ui/cell'
import { Chips } from '../../../ui/chips'
import { DateField } from '../../../ui/date-field'
import { ErrorState } from '../../../ui/error-state'
import { NoticeBar } from '../../../ui/notice-bar'
import { Skeleton } from '../../../ui/skeleton'
import { Tick } from '../../../ui/tick'
import { Agreement } from './agreement'
import { settleSubmission, submissionFor } from './one-submission'
import type { Home } from './renew-sheet'
import './deeds.scss'

type Props = { home: Omit<Home, 'leaseUntil'>; onClose: () => void; onDone: () => void }
type WhoProps = { declarationId: string; keys: string[]; onToggle: (key: string) => void }

/** Those who live here by the declaration, masked. */
const Who = ({ declarationId, keys, onToggle }: WhoProps) => {
  const { data, trouble, reload } = useLoad(`who:${declarationId}`, () =>
    api.declarations.detail({ params: { declarationId } }),
  )
  if (!data)
    return trouble ? (
      <ErrorState text={trouble.text} offline={trouble.offline} onRetry={() => void reload()} />
    ) : (
      <Skeleton cards={1} />
    )
  return (
    <>
      {data.occupants.map(({ key, nameMasked, documentKind, documentMasked }) => (
        <Cell
          key={key}
          icon="user"
          role="checkbox"
          selected={keys.includes(key)}
          label={nameMasked}
          title={nameMasked}
          text={`${documentNames[documentKind]} ${documentMasked}`}
          end={<Tick on={keys.includes(key)} />}
          onPress={() => onToggle(key)}
        />
      ))}
    </>
  )
}

const whoMoves = [
  { value: 'all', title: '全部搬走' },
  { value: 'some', title: '部分人搬走' },
] as const

/** Moving out in two taps: all of them, today; another day or only some where it is so. */
export const MoveOutSheet = ({ home: { declarationId, address }, onClose, onDone }: Props) => {
  const { data: rules, trouble: unread, loading, reload } = useRules()
  const [effectiveOn, setEffectiveOn] = useState(today())
  const [who, setWho] = useState<'all' | 'some'>('all')
  const [keys, setKeys] = useState<string[]>([])
  const { act, busy, trouble } = useAct()
  const moveOut = () =>
    act(async () => {
      if (!rules) return reload()
      const submissionId = submissionFor('move-out', declarationId)
      const occupantKeys = who === 'some' ? keys : []
      const body = { submissionId, effectiveOn, occupantKeys, noticeVersion: rules.noticeVersion }
      const { id } = await api.declarations.moveOut({ params: { declarationId }, body })
      settleSubmission('move-out', declarationId)
      toast('搬离已申报', 'ok')
      onDone()
      openDeclaration(id)
    })
  const toggle = (key: string) => setKeys(keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key])
  const told = trouble ?? unread
  return (
    <BottomSheet
      open
      title="搬离"
      onClose={onClose}
      actions={
        <Button
          tone="primary"
          loading={busy || loading}
          disabled={who === 'some' && keys.length === 0}
          onPress={() => void moveOut()}
        >
          确认 {sayDay(effectiveOn)}搬离
        </Button>
      }
    >
      {told && <NoticeBar tone="bad">{told.issues.effectiveOn ?? told.text}</NoticeBar>}
      <View className="stack">
        <Text className="sheet-words">{address}</Text>
        <Chips label="谁搬走" chips={whoMoves} value={who} onChange={setWho} />
      </View>
      {who === 'some' && <Who declarationId={declarationId} keys={keys} onToggle={toggle} />}
      <DateField
        title="哪天搬的"
        inSheet
        value={effectiveOn}
        quick={[
          { title: '今天', value: today() },
          { title: '昨天', value: addDays(today(), -1) },
        ]}
        onChange={setEffectiveOn}
      />
      {rules && <Agreement rules={rules} />}
    </BottomSheet>
  )
}
