import type { ReportAction } from '@huisheng/contract'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { PickerSheet } from '../../../ui/picker-sheet'
import { deeds, deedsOf, type Deed } from '../deeds/deed'

type Props = { actions: readonly ReportAction[]; busy: boolean; onDo: (deed: Deed) => void }

const inReach = 2

/** What may be done now, exactly as the server says; the two that move the case most are in reach of the thumb. */
export const CaseActions = ({ actions, busy, onDo }: Props) => {
  const [more, setMore] = useState(false)
  const possible = deedsOf(actions)
  const near = possible.slice(0, possible.length === inReach + 1 ? inReach + 1 : inReach)
  const rest = possible.slice(near.length)
  return (
    <>
      {rest.length > 0 && (
        <Button disabled={busy} onPress={() => setMore(true)}>
          更多
        </Button>
      )}
      {[...near].reverse().map((deed) => (
        <Button
          key={deed}
          tone={deeds[deed].tone}
          icon={near.length <= inReach ? deeds[deed].icon : undefined}
          loading={busy && deed === near[0]}
          disabled={busy && deed !== near[0]}
          onPress={() => onDo(deed)}
        >
          {deeds[deed].verb}
        </Button>
      ))}
      <PickerSheet
        open={more}
        title="更多操作"
        choices={rest.map((deed) => ({ value: deed, title: deeds[deed].title, icon: deeds[deed].icon }))}
        onChoose={onDo}
        onClose={() => setMore(false)}
      />
    </>
  )
}
